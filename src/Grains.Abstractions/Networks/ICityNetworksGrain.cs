using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Networks;

/// <summary>
/// The networks that invited a city or have it as a member. It remembers only which networks to ask: what the city is to them, they say themselves. Key:
/// <see cref="GrainKeys.OfCityNetworks"/>.
/// </summary>
[Alias("mb.ICityNetworksGrain")]
public interface ICityNetworksGrain : IGrainWithStringKey
{
    /// <summary>Invitations to answer, and memberships.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.CityEditor)]
    [Alias("List")]
    Task<ImmutableArray<CityStanding>> ListAsync();

    /// <summary>A network is about to invite the city, or to make it a member.</summary>
    /// <param name="network">The network.</param>
    [Access(AccessRule.System)]
    [Alias("NoteNetwork")]
    Task NoteNetworkAsync(NetworkId network);
}
