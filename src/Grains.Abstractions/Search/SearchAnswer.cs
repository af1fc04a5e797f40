using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>What was found.</summary>
[GenerateSerializer, Immutable, Alias("mb.search-answer")]
public sealed record SearchAnswer
{
    /// <summary>The page, best first; equal scores newest first, then by id.</summary>
    [Id(0)]
    public ImmutableArray<SearchHit> Hits { get => field.IsDefault ? [] : field; init; }

    /// <summary>Documents found in all.</summary>
    [Id(1)]
    public required long Total { get; init; }

    /// <summary>The facets asked for, in that order.</summary>
    [Id(2)]
    public ImmutableArray<FacetCounts> Facets { get => field.IsDefault ? [] : field; init; }

    /// <summary>The query with likely typos put right, when little was found and another spelling finds more; else null.</summary>
    [Id(3)]
    public string? Suggestion { get; init; }

    /// <summary>Synonyms searched.</summary>
    [Id(4)]
    public ImmutableArray<AppliedSynonym> Synonyms { get => field.IsDefault ? [] : field; init; }

    /// <summary>True when few documents had enough of the words and those with any of them are shown too, after them.</summary>
    [Id(5)]
    public bool Relaxed { get; init; }

    /// <summary>Where the next page starts; null on the last page.</summary>
    [Id(6)]
    public string? Cursor { get; init; }
}
