using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>A search.</summary>
[GenerateSerializer, Immutable, Alias("mb.search-request")]
public sealed record SearchRequest
{
    /// <summary>
    /// What the searcher typed: words, <c>"a phrase"</c>, <c>-not</c>, <c>prefix*</c>, <c>field:value</c>, codes. Empty finds everything that passes the
    /// filters, newest first.
    /// </summary>
    [Id(0)]
    public string Text { get => field ?? ""; init; }

    /// <summary>Who asks.</summary>
    [Id(1)]
    public required SearchViewer Viewer { get; init; }

    /// <summary>What to narrow by.</summary>
    [Id(2)]
    public ImmutableArray<SearchFilter> Filters { get => field.IsDefault ? [] : field; init; }

    /// <summary>What to count over.</summary>
    [Id(3)]
    public ImmutableArray<SearchFacet> Facets { get => field.IsDefault ? [] : field; init; }

    /// <summary>Hits of a page, 0 to the limit <c>Search:MaximumPage</c>.</summary>
    [Id(4)]
    public int PageSize { get; init; } = 20;

    /// <summary><see cref="SearchAnswer.Cursor"/> of the page before; null for the first page.</summary>
    [Id(5)]
    public string? Cursor { get; init; }

    /// <summary>Synonyms beside the built-in ones, for example those of the searcher's network.</summary>
    [Id(6)]
    public ImmutableArray<SynonymGroup> Synonyms { get => field.IsDefault ? [] : field; init; }

    /// <summary>False searches the words as typed only.</summary>
    [Id(7)]
    public bool UseSynonyms { get; init; } = true;

    /// <summary>True finds only what has enough of the words, however little that is, and looks for no other spelling: for machines that ask.</summary>
    [Id(8)]
    public bool Strict { get; init; }
}
