using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>A question: one indicator over many cities.</summary>
[GenerateSerializer, Immutable, Alias("mb.benchmark-request")]
public sealed record BenchmarkRequest
{
    /// <summary>The indicator.</summary>
    [Id(0)]
    public required IndicatorCode Indicator { get; init; }

    /// <summary>The period.</summary>
    [Id(1)]
    public required Period Period { get; init; }

    /// <summary>Whom to compare with.</summary>
    [Id(2)]
    public CohortSpecification Cohort { get; init; } = new();

    /// <summary>What to divide by.</summary>
    [Id(3)]
    public Normalisation Normalisation { get; init; }

    /// <summary>The city whose standing is asked for.</summary>
    [Id(4)]
    public CityId? Focus { get; init; }

    /// <summary>How many ranks to pass over, from 0.</summary>
    [Id(5)]
    public int RankingOffset { get; init; }

    /// <summary>How many ranking rows at most.</summary>
    [Id(6)]
    public int RankingCount { get; init; } = 20;

    /// <summary>Whether the answer lists the cohort's members and who was left out; the counts are always there. Default: true.</summary>
    [Id(7)]
    public bool WithMembers { get; init; } = true;
}
