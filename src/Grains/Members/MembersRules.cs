using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>Who may become and stay what.</summary>
internal static class MembersRules
{
    private const int MaximumText = 200;
    private const int MaximumMailAddress = 254;

    // The journal would not tell such a member from the product's own principals.
    private static readonly string[] ReservedSubjects = [Principal.Anonymous.Id, Principal.Operator.Id, Principal.System.Id];

    /// <summary>The roles of a kind of tenant, the one that runs it first.</summary>
    public static ImmutableArray<Role> RolesOf(TenantKind kind) => kind switch
    {
        TenantKind.City => [Role.Publisher, Role.Editor],
        TenantKind.Network => [Role.NetworkAdmin, Role.Analyst],
        _ => [Role.PlatformAdmin],
    };

    public static Refusal? CheckRole(Tenant tenant, Role role) => RolesOf(tenant.Kind).Contains(role)
        ? null
        : new("role-not-of-tenant", $"{role} is no role of '{tenant}'. Choose one of: {string.Join(", ", RolesOf(tenant.Kind))}.") { Fields = ["role"] };

    public static Refusal? CheckSubject(string subject) => IsText(subject) && !ReservedSubjects.Contains(subject, StringComparer.Ordinal)
        ? null
        : new("subject-invalid", $"'{subject}' cannot be a person's or machine's id. Give the id of an account or key.") { Fields = ["subject"] };

    public static Refusal? CheckName(string name) => IsText(name)
        ? null
        : new("name-invalid", $"A name has 1 to {MaximumText} characters, not only spaces and none that steers a terminal.") { Fields = ["displayName"] };

    public static Refusal? CheckMailAddress(string address) =>
        address.Length <= MaximumMailAddress && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && at == address.LastIndexOf('@') && at < address.Length - 1 && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
        ? null
        : new("mail-address-invalid", $"'{address}' is no mail address. Give one of the form name@example.org.") { Fields = ["mailAddress"] };

    public static Member? Find(StoredMembers members, string subject) => members.Members.FirstOrDefault(member => member.Subject == subject);

    public static Refusal NotAMember(Tenant tenant, string subject) =>
        new("not-a-member", $"'{subject}' is no member of '{tenant}'.") { Fields = ["subject"] };

    public static Refusal AlreadyAMember(Tenant tenant, Member member) =>
        new("already-a-member", $"'{member.Subject}' is {member.Role} of '{tenant}' already. Change that role instead.") { Fields = ["subject"] };

    /// <summary>Whether a tenant may lose this member in its present role. A machine does not count as a successor.</summary>
    public static Refusal? CheckLoss(StoredMembers members, Tenant tenant, Member member, Principal caller)
    {
        var running = RolesOf(tenant.Kind)[0];
        return member.Role != running || (AccessRules.Allow(caller, AccessRule.PlatformAdmin, null) && (tenant.Kind != TenantKind.Platform || caller.Id != member.Subject))
            || caller.Kind is PrincipalKind.Operator or PrincipalKind.System
            || members.Members.Any(other => other.Subject != member.Subject && other.Role == running && other.Kind == MemberKind.Person)
            ? null
            : new("last-administrator", $"'{member.Subject}' is the last {running} of '{tenant}'. Make another member {running} first, or ask an administrator of the platform.")
            {
                Fields = ["subject"],
            };
    }

    public static StoredMembers Add(StoredMembers members, Member member) => members with { Members = members.Members.Add(member) };

    public static StoredMembers ChangeRole(StoredMembers members, Member member, Role role, DateTimeOffset at) =>
        members with { Members = members.Members.Replace(member, member with { Role = role, Since = at }) };

    public static StoredMembers Remove(StoredMembers members, Member member) => members with { Members = members.Members.Remove(member) };

    /// <summary>Invitations that can still be accepted.</summary>
    public static ImmutableArray<StoredInvitation> Open(StoredMembers members, DateTimeOffset now) =>
        [.. members.Invitations.Where(stored => stored.Invitation.ExpiresAt > now)];

    /// <summary>With a new invitation; an earlier one of the same address and everything expired are dropped.</summary>
    public static StoredMembers Invite(StoredMembers members, StoredInvitation invitation, DateTimeOffset now) => members with
    {
        Invitations =
        [
            .. Open(members, now).Where(stored => !string.Equals(stored.Invitation.MailAddress, invitation.Invitation.MailAddress, StringComparison.OrdinalIgnoreCase)),
            invitation,
        ],
    };

    public static StoredMembers Drop(StoredMembers members, Guid invitation) =>
        members with { Invitations = members.Invitations.RemoveAll(stored => stored.Invitation.Id == invitation) };

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= MaximumText && !text.Any(char.IsControl);
}
