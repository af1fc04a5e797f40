using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>An edition that can be searched since a moment ago.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Edition">Its number.</param>
[GenerateSerializer, Immutable, Alias("mb.published-edition")]
public sealed record PublishedEdition(PlanId Plan, int Edition);
