namespace MunicipalBenchmark.Silo.Health;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Ready">Both below are well.</param>
/// <param name="Silo">Orleans' status of this silo.</param>
/// <param name="Store">Whether the store answers.</param>
internal sealed record ReadinessReport(bool Ready, string Silo, string Store);
