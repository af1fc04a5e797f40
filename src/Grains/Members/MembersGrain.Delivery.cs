using System.Text.Json;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>What the journal learns of members.</summary>
internal sealed partial class MembersGrain
{
    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<MembersFact> item)
    {
        var (action, details) = item.Fact switch
        {
            MemberAdded added => ("member-added", Details("after", added.Role)),
            RoleChanged changed => ("member-role-changed", Details("after", changed.After)),
            MemberRemoved removed => ("member-removed", Details("before", removed.Role)),
            MemberInvited invited => ("member-invited", Details("after", invited.Role)),
            InvitationAccepted accepted => ("invitation-accepted", Details("after", accepted.Role)),
            InvitationRevoked revoked => ("invitation-revoked", Details("before", revoked.Role)),
            _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no name in the journal."),
        };
        var change = new ReadModelChange
        {
            Tenant = Tenant.Slug,
            Change = ChangeKind.None,
            Subject = Tenant.Value,
            IsPublic = false,
            Actor = item.Actor,
            Action = action,
            Details = details,
            At = item.At,
        };
        return delivery.DeliverAsync(StateNames.Members, this.GetPrimaryKeyString(), item.Sequence, change, []);
    }

    private static string Details(string side, MunicipalBenchmark.Access.Role role) => JsonSerializer.Serialize(new Dictionary<string, string> { [side] = role.ToString() });
}
