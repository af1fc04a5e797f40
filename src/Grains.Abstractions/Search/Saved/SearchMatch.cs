using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>A publication that a kept search finds.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Edition">The edition that was published.</param>
/// <param name="At">When it was found.</param>
/// <param name="Count">Documents of the plan that the search finds.</param>
[GenerateSerializer, Immutable, Alias("mb.search-match")]
public sealed record SearchMatch(PlanId Plan, int Edition, DateTimeOffset At, long Count);
