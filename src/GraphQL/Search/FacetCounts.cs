using GraphQL;
using MunicipalBenchmark.Search;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>How many documents of the whole answer, not only of the page, have each value of a facet.</summary>
internal sealed class FacetCounts(Domain.FacetCounts counts)
{
    /// <summary>What was counted over.</summary>
    public SearchFacet Facet => counts.Facet;

    /// <summary>The values, most frequent first; at most 100 unless configured otherwise (Search:MaximumFacetValues).</summary>
    [Complexity(1, 20)]
    public IReadOnlyList<FacetCount> Values() => [.. counts.Values.Select(count => new FacetCount(counts.Facet, count))];
}
