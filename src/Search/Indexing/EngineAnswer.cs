using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>What a back end found.</summary>
/// <param name="Hits">The page.</param>
/// <param name="Total">All.</param>
/// <param name="Facets">Counts.</param>
/// <param name="Snapshot">The state that was searched, to page on in it.</param>
internal sealed record EngineAnswer(ImmutableArray<EngineHit> Hits, long Total, ImmutableArray<FacetCounts> Facets, string? Snapshot);

/// <summary>A hit; texts carry marks as <see cref="Analysis.SearchText.MarkStart"/> and <see cref="Analysis.SearchText.MarkEnd"/>.</summary>
internal sealed record EngineHit(SearchDocument Document, float Score, string? Title, ImmutableArray<string> Fragments);
