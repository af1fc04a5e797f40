using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>What a back end found.</summary>
/// <param name="Hits">The page.</param>
/// <param name="Total">All.</param>
/// <param name="Facets">Counts.</param>
/// <param name="Next">Where the next page starts; null when the page is not full.</param>
internal sealed record EngineAnswer(ImmutableArray<EngineHit> Hits, long Total, ImmutableArray<FacetCounts> Facets, EnginePosition? Next);

/// <summary>A hit; texts carry marks as <see cref="Analysis.SearchText.MarkStart"/> and <see cref="Analysis.SearchText.MarkEnd"/>.</summary>
internal sealed record EngineHit(SearchDocument Document, float Score, string? Title, ImmutableArray<string> Fragments)
{
    /// <summary>The hit's place in the order.</summary>
    public EnginePosition At(string? snapshot) => new(Score, Document.PublishedAt.ToUnixTimeMilliseconds(), Document.Id, snapshot);
}
