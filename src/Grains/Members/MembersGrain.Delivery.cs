using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>What the journal learns of members.</summary>
internal sealed partial class MembersGrain
{
    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<MembersFact> item)
    {
        var entry = item.Fact switch
        {
            MemberAdded added => Entry("member-added", null, added.Role, added.Subject, added.DisplayName),
            RoleChanged changed => Entry("member-role-changed", changed.Before, changed.After, changed.Subject),
            MemberRemoved removed => Entry("member-removed", removed.Role, null, removed.Subject),
            MemberInvited invited => Entry("member-invited", null, invited.Role, invitation: invited.Invitation),
            InvitationAccepted accepted => Entry("invitation-accepted", null, accepted.Role, accepted.Subject, accepted.DisplayName, accepted.Invitation),
            InvitationRevoked revoked => Entry("invitation-revoked", revoked.Role, null, invitation: revoked.Invitation),
            _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no name in the journal."),
        };
        var change = entry with { Actor = item.Actor, Origin = item.Origin, At = item.At };
        return delivery.DeliverAsync(StateNames.Members, this.GetPrimaryKeyString(), item.Sequence, change, []);
    }

    private ReadModelChange Entry(string action, Role? before, Role? after, string? person = null, string? name = null, Guid? invitation = null) => new()
    {
        Tenant = Tenant.Slug,
        Journal = Tenant,
        Change = ChangeKind.None,
        Subject = Tenant.Value,
        IsPublic = false,
        Actor = "",
        Action = action,
        Details = JournalDetails.Of(Side(before, invitation), Side(after, invitation)),
        Person = person,
        PersonName = name,
        At = default,
    };

    private static (string, string?)[]? Side(Role? role, Guid? invitation) =>
        role is null ? null : [("role", role.ToString()), ("invitation", invitation?.ToString())];
}
