namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What building the search index anew did.</summary>
/// <param name="Plans">Plans taken in.</param>
/// <param name="RefusedDocuments">Documents that the index refused; the service's log names them.</param>
internal sealed record ReindexReport(int Plans, int RefusedDocuments);
