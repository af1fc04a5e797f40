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

    /// <summary>Makes a city a member. Refusals: <c>network-unknown</c>, <c>city-unknown</c>. A member already is answered as it is.</summary>
    /// <param name="city">The city.</param>
    /// <param name="from">First day.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("AddMember")]
    Task<Outcome<NetworkView>> AddMemberAsync(CityId city, DateOnly from);

    /// <summary>Ends a membership. Refusals: <c>network-unknown</c>, <c>not-a-member</c>, <c>end-before-start</c>.</summary>
    /// <param name="city">The city.</param>
    /// <param name="to">Last day.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("EndMembership")]
    Task<Outcome<NetworkView>> EndMembershipAsync(CityId city, DateOnly to);
}
