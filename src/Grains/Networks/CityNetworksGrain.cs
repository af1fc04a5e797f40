using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Networks;

/// <inheritdoc cref="ICityNetworksGrain"/>
[GrainType("mb.city-networks")]
internal sealed class CityNetworksGrain(
    [PersistentState(StateNames.CityNetworks)] IPersistentState<StoredCityNetworks> storage, CityDirectory directory) : Grain, ICityNetworksGrain
{
    private CityId City => CityId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    /// <inheritdoc/>
    public async Task<ImmutableArray<CityStanding>> ListAsync()
    {
        // Memberships from before invitations were noted are in the directory.
        var listed = (await directory.GetAsync()).Networks.Where(network => network.Members.Any(member => member.City == City)).Select(network => network.Id);
        var standings = await Task.WhenAll(storage.State.Networks.Union(listed)
            .Select(network => GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).ReadStandingAsync(City)));
        return [.. standings.OfType<CityStanding>().OrderBy(standing => standing.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task NoteNetworkAsync(NetworkId network)
    {
        if (!storage.State.Networks.Contains(network))
        {
            await this.WriteAsync(storage, storage.State with { Networks = storage.State.Networks.Add(network) });
        }
    }
}
