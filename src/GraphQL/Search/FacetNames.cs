using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;
using LocalisedText = MunicipalBenchmark.GraphQL.Catalogue.LocalisedText;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>What values of facets are called.</summary>
internal static class FacetNames
{
    /// <summary>The name of a value, or null where it has none but itself.</summary>
    /// <param name="grains">Where names are asked for.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<LocalisedText?> FindAsync(IGrainFactory grains, SearchFacet facet, string value, CancellationToken cancellationToken) => facet switch
    {
        SearchFacet.City => Same((await grains.Directory().FindCityAsync(value).WaitAsync(cancellationToken))?.Name),
        SearchFacet.Network => NetworkId.TryCreate(value, out var network)
            ? Same((await grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).ReadAsync().WaitAsync(cancellationToken))?.Name)
            : null,
        SearchFacet.Plan => PlanId.TryCreate(value, out var plan)
            ? Same((await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ReadAsync().WaitAsync(cancellationToken))?.Title)
            : null,
        SearchFacet.Mission or SearchFacet.Programme => BudgetClassification.Find(value) is { } heading ? new(heading.Title) : null,
        SearchFacet.Region => Same(value),
        _ => null,
    };

    private static LocalisedText? Same(string? name) => name is null ? null : new(new(name, name));
}
