using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Networks;

/// <summary>A network of cities: the subscriber. Key: <see cref="GrainKeys.OfNetwork"/>.</summary>
[Alias("mb.INetworkGrain")]
public interface INetworkGrain : IOutboxGrain
{
    /// <summary>The network, or null when there is none.</summary>
    [ReadOnly]
    [Access(AccessRule.Anyone)]
    [Alias("Read")]
    Task<NetworkView?> ReadAsync();

    /// <summary>Whether a city is a member on a day.</summary>
    /// <param name="city">The city.</param>
    /// <param name="at">The day.</param>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("HasMember")]
    Task<bool> HasMemberAsync(CityId city, DateOnly at);

    /// <summary>The cities that were or will be members and are none on a day.</summary>
    /// <param name="at">The day.</param>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("ListAbsent")]
    Task<ImmutableArray<CityId>> ListAbsentAsync(DateOnly at);

    /// <summary>Creates the network; asked again it answers the network as it is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for.</param>
    [Access(AccessRule.PlatformAdmin)]
    [Alias("Create")]
    Task<Outcome<NetworkView>> CreateAsync(string name, string? description);

    /// <summary>
    /// Makes a city a member without asking it, as when an installation is set up: a network itself invites. Refusals: <c>network-unknown</c>,
    /// <c>city-unknown</c>. A member already is answered as it is.
    /// </summary>
    /// <param name="city">The city.</param>
    /// <param name="from">First day.</param>
    [Access(AccessRule.PlatformAdmin)]
    [Alias("AddMember")]
    Task<Outcome<NetworkView>> AddMemberAsync(CityId city, DateOnly from);

    /// <summary>
    /// Invites a city; invited already it stays so. Refusals: <c>network-unknown</c>, <c>city-unknown</c>, <c>already-a-member</c>,
    /// <c>too-many-invitations</c>.
    /// </summary>
    /// <param name="city">The city.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("Invite")]
    Task<Outcome<CityInvitation>> InviteAsync(CityId city, Guid operation = default);

    /// <summary>Cities that were invited and have not answered.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.NetworkAdmin)]
    [Alias("ListInvitations")]
    Task<ImmutableArray<CityInvitation>> ListInvitationsAsync();

    /// <summary>Takes an invitation back. Refusal: <c>not-invited</c>.</summary>
    /// <param name="city">The city.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("CancelInvitation")]
    Task<Outcome<CityInvitation>> CancelInvitationAsync(CityId city, Guid operation = default);

    /// <summary>The invited city becomes a member, from today on. A member already is answered as it is. Refusal: <c>not-invited</c>.</summary>
    /// <param name="city">The city; the caller is its publisher.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher, CityArgument = 0)]
    [Alias("Accept")]
    Task<Outcome<NetworkView>> AcceptAsync(CityId city, Guid operation = default);

    /// <summary>The invited city does not become a member. Refusal: <c>not-invited</c>.</summary>
    /// <param name="city">The city; the caller is its publisher.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher, CityArgument = 0)]
    [Alias("Decline")]
    Task<Outcome<CityInvitation>> DeclineAsync(CityId city, Guid operation = default);

    /// <summary>The city is a member no more, at once: what it shared with the network is gone for the network's people. Refusal: <c>not-a-member</c>.</summary>
    /// <param name="city">The city; the caller is its publisher.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher, CityArgument = 0)]
    [Alias("Leave")]
    Task<Outcome<NetworkView>> LeaveAsync(CityId city, Guid operation = default);

    /// <summary>Ends a city's membership at once. Refusal: <c>not-a-member</c>.</summary>
    /// <param name="city">The city.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("Remove")]
    Task<Outcome<NetworkView>> RemoveAsync(CityId city, Guid operation = default);

    /// <summary>What a city is to the network: invited, member, or nothing (null).</summary>
    /// <param name="city">The city; the caller works for it.</param>
    [AlwaysInterleave]
    [Access(AccessRule.CityEditor, CityArgument = 0)]
    [Alias("ReadStanding")]
    Task<CityStanding?> ReadStandingAsync(CityId city);
}
