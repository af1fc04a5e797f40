namespace MunicipalBenchmark.Search.Indexing;

/// <summary>Where a page ended, and in which state of the index.</summary>
/// <param name="Score">The last hit's score.</param>
/// <param name="Published">Its date, milliseconds since 1970.</param>
/// <param name="Id">Its id.</param>
/// <param name="Snapshot">The back end's name of the state; null for the newest.</param>
internal sealed record EnginePosition(float Score, long Published, string Id, string? Snapshot);
