namespace MunicipalBenchmark.Silo.Health;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Ready">Silo and store are well. A search index that is away delays searching and keeps nobody from being served.</param>
/// <param name="Silo">Orleans' status of this silo.</param>
/// <param name="Store">Whether the store answers.</param>
/// <param name="Search">How the search index is.</param>
internal sealed record ReadinessReport(bool Ready, string Silo, string Store, string Search);
