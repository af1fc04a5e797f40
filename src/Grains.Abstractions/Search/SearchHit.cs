using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>A document found.</summary>
[GenerateSerializer, Immutable, Alias("mb.search-hit")]
public sealed record SearchHit
{
    /// <summary>The document.</summary>
    [Id(0)]
    public required SearchDocument Document { get; init; }

    /// <summary>Relevance: comparable within one answer only.</summary>
    [Id(1)]
    public required double Score { get; init; }

    /// <summary>The whole title, marked where it matched.</summary>
    [Id(2)]
    public ImmutableArray<TextSegment> Title { get => field.IsDefault ? [] : field; init; }

    /// <summary>Excerpts of the text, best first, at most three; empty when only the title or the context matched.</summary>
    [Id(3)]
    public ImmutableArray<HighlightedFragment> Fragments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Its place in the answer: <see cref="SearchRequest.Cursor"/> of a page that starts after it.</summary>
    [Id(4)]
    public string Cursor { get => field ?? ""; init; }
}
