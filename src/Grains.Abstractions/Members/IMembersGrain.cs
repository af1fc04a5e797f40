using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Members;

/// <summary>
/// The members of a city, a network or the platform: the truth about who may do what for it. Key: <see cref="GrainKeys.OfMembers"/>. One person has
/// one role per tenant; roles: editor and publisher of a city, analyst and network-admin of a network, platform-admin of the platform.
/// </summary>
[Alias("mb.IMembersGrain")]
public interface IMembersGrain : IOutboxGrain
{
    /// <summary>Members and open invitations.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.TenantAdministrator)]
    [Alias("List")]
    Task<MembersView> ListAsync();

    /// <summary>
    /// Gives a role. A member with that role already is answered as it is. Refusals: <c>tenant-unknown</c>, <c>subject-invalid</c>,
    /// <c>name-invalid</c>, <c>role-not-of-tenant</c>, <c>already-a-member</c> (with another role: change it), <c>too-many-members</c>.
    /// </summary>
    /// <param name="command">Who, and what.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Add")]
    Task<Outcome<Member>> AddAsync(AddMember command, Guid operation = default);

    /// <summary>
    /// Gives a member another role. Refusals: <c>not-a-member</c>, <c>role-not-of-tenant</c>, <c>last-administrator</c> (nobody else would run the
    /// tenant; an administrator of the platform may).
    /// </summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="role">The new role.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("ChangeRole")]
    Task<Outcome<Member>> ChangeRoleAsync(string subject, Role role, Guid operation = default);

    /// <summary>Takes the role away, at once. Refusals: <c>not-a-member</c>, <c>last-administrator</c>.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    /// <returns>The member as it was.</returns>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Remove")]
    Task<Outcome<Member>> RemoveAsync(string subject, Guid operation = default);

    /// <summary>The caller gives up its own role. Refusals: <c>not-a-member</c>, <c>last-administrator</c>.</summary>
    [Access(AccessRule.Anyone)]
    [Alias("Leave")]
    Task<Outcome<Member>> LeaveAsync();

    /// <summary>
    /// Offers a role by mail; sending the mail is the caller's. The token is told once and expires. Refusals: <c>tenant-unknown</c>,
    /// <c>mail-address-invalid</c>, <c>role-not-of-tenant</c>, <c>too-many-invitations</c>.
    /// </summary>
    /// <param name="command">To whom, and what.</param>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("Invite")]
    Task<Outcome<IssuedInvitation>> InviteAsync(InviteMember command);

    /// <summary>Takes an invitation back. Refusal: <c>invitation-unknown</c>.</summary>
    /// <param name="invitation">Its id.</param>
    [Access(AccessRule.TenantAdministrator)]
    [Alias("RevokeInvitation")]
    Task<Outcome<Invitation>> RevokeInvitationAsync(Guid invitation);

    /// <summary>What a token offers, to whoever has it. Refusal: <c>invitation-unknown</c> (also when expired, revoked or used).</summary>
    /// <param name="token">What the link carried.</param>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("ReadInvitation")]
    Task<Outcome<Invitation>> ReadInvitationAsync(string token);

    /// <summary>
    /// The signed-in caller takes the offered role; the token is used up. Refusals: <c>sign-in-needed</c>, <c>invitation-unknown</c>,
    /// <c>name-invalid</c>, <c>already-a-member</c>, <c>too-many-members</c>.
    /// </summary>
    /// <param name="token">What the link carried.</param>
    /// <param name="displayName">The caller's name, for those who run the tenant.</param>
    [Access(AccessRule.Anyone)]
    [Alias("AcceptInvitation")]
    Task<Outcome<Member>> AcceptInvitationAsync(string token, string displayName);

    /// <summary>Whether a member could leave now. Refusals: those of <see cref="LeaveAsync"/>.</summary>
    /// <param name="subject">The principal's id.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("CheckLeaving")]
    Task<Outcome<Member>> CheckLeavingAsync(string subject);

    /// <summary>One member, or null.</summary>
    /// <param name="subject">The principal's id.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("Find")]
    Task<Member?> FindAsync(string subject);
}
