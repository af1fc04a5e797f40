using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>Limits of memberships. Section <c>Members</c>.</summary>
public sealed class MembersOptions
{
    /// <summary>Hours until an invitation is worth nothing. Default: 168, a week.</summary>
    [Range(1, 8760)]
    public int InvitationHours { get; set; } = 168;

    /// <summary>Most members of one tenant. Default: 1000.</summary>
    [Range(1, 100_000)]
    public int MaximumMembers { get; set; } = 1000;

    /// <summary>Most open invitations of one tenant. Default: 200.</summary>
    [Range(1, 100_000)]
    public int MaximumInvitations { get; set; } = 200;
}
