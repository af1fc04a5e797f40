using GraphQL;
using MunicipalBenchmark.GraphQL.Catalogue;
using MunicipalBenchmark.Search;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A value of a facet with its count.</summary>
internal sealed class FacetCount(SearchFacet facet, Domain.FacetCount count)
{
    /// <summary>The value, as the filter takes it: an id, a code, a name, or the digits of a goal or year.</summary>
    public string Value => count.Value;

    /// <summary>What the value is called: of cities, networks, regions, plans, missions and programmes; null for others, whose values say it themselves.</summary>
    [Complexity(5)]
    public Task<LocalisedText?> Name([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        FacetNames.FindAsync(grains, facet, count.Value, cancellationToken);

    /// <summary>Documents of the answer that have it. A document may have several values of one facet.</summary>
    public int Count => int.CreateSaturating(count.Count);
}
