namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>What was made.</summary>
/// <param name="Cities">Cities.</param>
/// <param name="Observations">Observations in the read model.</param>
/// <param name="Plans">Published plans.</param>
/// <param name="Nodes">Their nodes.</param>
/// <param name="Networks">Networks that the cities with plans are members of.</param>
internal sealed record SeedReport(int Cities, long Observations, int Plans, long Nodes, int Networks);
