using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>How many documents of the whole answer, not only of the page, have each value.</summary>
/// <param name="Facet">What was counted over.</param>
/// <param name="Values">Most frequent first, then by value; at most <c>Search:MaximumFacetValues</c>.</param>
[GenerateSerializer, Immutable, Alias("mb.facet-counts")]
public sealed record FacetCounts(SearchFacet Facet, ImmutableArray<FacetCount> Values);

/// <summary>A value and its count.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Documents.</param>
[GenerateSerializer, Immutable, Alias("mb.facet-count")]
public sealed record FacetCount(string Value, long Count);
