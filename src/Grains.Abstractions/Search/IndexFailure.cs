namespace MunicipalBenchmark.Search;

/// <summary>A document that the index refused; the others of its change are in.</summary>
/// <param name="Source">The change's source.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Reason">What the index says.</param>
[GenerateSerializer, Immutable, Alias("mb.index-failure")]
public sealed record IndexFailure(string Source, string DocumentId, string Reason);
