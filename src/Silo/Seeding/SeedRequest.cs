namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>How much synthetic load is wanted.</summary>
/// <param name="Cities">Cities.</param>
/// <param name="Indicators">Indicators of the catalogue, for each city.</param>
/// <param name="Years">Years, for each indicator.</param>
/// <param name="Plans">Published plans, spread over the cities.</param>
/// <param name="Nodes">Nodes of each plan.</param>
/// <param name="RandomSeed">Equal seeds make equal data.</param>
/// <param name="Force">Also into a store that holds real data.</param>
internal sealed record SeedRequest(int Cities, int Indicators, int Years, int Plans, int Nodes, int RandomSeed, bool Force);
