using System.Collections.Immutable;
using MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>Who was compared.</summary>
[GenerateSerializer, Immutable, Alias("mb.resolved-cohort")]
public sealed record ResolvedCohort
{
    /// <summary>Cities in the cohort, with data or without.</summary>
    [Id(0)]
    public required int Size { get; init; }

    /// <summary>Cities whose value entered the distribution.</summary>
    [Id(1)]
    public required int WithData { get; init; }

    /// <summary>Cities in the cohort by name.</summary>
    [Id(2)]
    public ImmutableArray<CityEntry> Members { get => field.IsDefault ? [] : field; init; }

    /// <summary>Cities in the cohort without a value in the distribution, each with the reason.</summary>
    [Id(3)]
    public ImmutableArray<ExcludedCity> Excluded { get => field.IsDefault ? [] : field; init; }
}
