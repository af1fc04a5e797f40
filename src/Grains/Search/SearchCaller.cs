using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Search;

/// <summary>What a search takes from who asks: what may be found, and the words of the networks.</summary>
internal sealed class SearchCaller(NetworkReach reach, IGrainFactory grains)
{
    // A filter may name two hundred networks; whose words are meant is clear from the first.
    private const int MostNetworks = 5;

    /// <summary>The request as the caller may ask it, whatever it claims.</summary>
    public async Task<SearchRequest> CompleteAsync(SearchRequest request, Principal caller) =>
        request with { Viewer = await ViewerOfAsync(caller), Synonyms = request.UseSynonyms ? await SynonymsAsync(request, caller) : [] };

    public async Task<SearchViewer> ViewerOfAsync(Principal caller)
    {
        // An administrator of the platform runs the installation and is no reader of what cities keep to themselves.
        if (caller.Kind is PrincipalKind.Operator or PrincipalKind.System)
        {
            return SearchViewer.All;
        }

        var networks = AccessRules.NetworksOf(caller);
        return new() { Cities = CitiesOf(caller), Networks = networks, Absent = await reach.AbsentAsync(networks) };
    }

    /// <summary>Of the networks whose members are searched, or else of those the caller is of.</summary>
    private async Task<ImmutableArray<SynonymGroup>> SynonymsAsync(SearchRequest request, Principal caller)
    {
        var asked = request.Filters.Where(filter => filter.Facet == SearchFacet.Network && !filter.Values.IsDefault).SelectMany(filter => filter.Values)
            .Select(value => NetworkId.TryCreate(value, out var network) ? network : (NetworkId?)null).OfType<NetworkId>().ToArray();
        var networks = (asked.Length > 0 ? asked : [.. AccessRules.NetworksOf(caller)]).Distinct().Take(MostNetworks);
        var groups = await Task.WhenAll(networks.Select(network => grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network)).ReadAsync()));
        return [.. groups.SelectMany(group => group)];
    }

    private static ImmutableArray<CityId> CitiesOf(Principal caller) =>
    [
        .. caller.Memberships.Where(membership => membership is { Role: Role.Editor or Role.Publisher, Tenant: not null })
            .Select(membership => membership.Tenant!).Distinct(StringComparer.Ordinal).Select(CityId.Load),
    ];
}
