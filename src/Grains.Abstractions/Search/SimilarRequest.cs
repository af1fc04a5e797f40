namespace MunicipalBenchmark.Search;

/// <summary>Asks for documents of the same kind that pursue the same.</summary>
/// <param name="DocumentId">Id of the document to start from.</param>
/// <param name="Viewer">Who asks: the document itself must be one that the caller may find.</param>
/// <param name="Count">At most so many.</param>
/// <param name="OtherCitiesOnly">Leaves the document's own city out.</param>
[GenerateSerializer, Immutable, Alias("mb.similar-request")]
public sealed record SimilarRequest(string DocumentId, SearchViewer Viewer, int Count = 10, bool OtherCitiesOnly = true);
