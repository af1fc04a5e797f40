using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>A kept search with what is new.</summary>
[GenerateSerializer, Immutable, Alias("mb.saved-search-view")]
public sealed record SavedSearchView
{
    /// <summary>The search.</summary>
    [Id(0)]
    public required SavedSearch Search { get; init; }

    /// <summary>Publications that it finds and that were not marked as seen, newest first.</summary>
    [Id(1)]
    public ImmutableArray<SearchMatch> NewMatches { get => field.IsDefault ? [] : field; init; }

    /// <summary>What it finds in them, best first, at most 20.</summary>
    [Id(2)]
    public ImmutableArray<SearchHit> NewHits { get => field.IsDefault ? [] : field; init; }
}
