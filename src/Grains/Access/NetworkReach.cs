using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Access;

/// <summary>How far the networks of a caller reach today: asked of the networks themselves, so that nobody sees for a moment more what a city took with it.</summary>
internal sealed class NetworkReach(IGrainFactory grains, TimeProvider time)
{
    /// <summary>Cities that have been in a network and are not.</summary>
    public async Task<ImmutableArray<AbsentMember>> AbsentAsync(ImmutableArray<NetworkId> networks)
    {
        if (networks.IsEmpty)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var absent = await Task.WhenAll(networks.Select(network => grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).ListAbsentAsync(today)));
        return [.. networks.Zip(absent).SelectMany(pair => pair.Second, (pair, city) => new AbsentMember(pair.First, city))];
    }
}
