using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>A document passes with any of the values; all filters of a request must be passed.</summary>
/// <param name="Facet">What is looked at.</param>
/// <param name="Values">Values as facet counts show them.</param>
[GenerateSerializer, Immutable, Alias("mb.search-filter")]
public sealed record SearchFilter(SearchFacet Facet, ImmutableArray<string> Values);
