using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans;

/// <summary>A page of plans.</summary>
/// <param name="Plans">The page.</param>
/// <param name="Total">How many there are in all.</param>
[GenerateSerializer, Immutable, Alias("mb.plan-page")]
public sealed record PlanPage(ImmutableArray<PlanEntry> Plans, int Total);
