using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>A condition of a search that you keep.</summary>
internal sealed class SavedSearchFilter(SearchFilter filter)
{
    /// <summary>What is looked at.</summary>
    public SearchFacet Facet => filter.Facet;

    /// <summary>A document passes with any of these.</summary>
    public IReadOnlyList<string> Values { get; } = filter.Values.IsDefault ? [] : [.. filter.Values];
}
