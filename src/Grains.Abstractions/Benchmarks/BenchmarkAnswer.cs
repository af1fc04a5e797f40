using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>The answer with everything needed to quote it: method, definition, cohort, distribution, provenance.</summary>
[GenerateSerializer, Immutable, Alias("mb.benchmark-answer")]
public sealed record BenchmarkAnswer
{
    /// <summary>Method and version, for example <c>mb-benchmark/1</c>.</summary>
    [Id(0)]
    public required string Method { get; init; }

    /// <summary>The indicator's definition.</summary>
    [Id(1)]
    public required IndicatorDefinition Definition { get; init; }

    /// <summary>The period.</summary>
    [Id(2)]
    public required Period Period { get; init; }

    /// <summary>What figures were divided by.</summary>
    [Id(3)]
    public required Normalisation Normalisation { get; init; }

    /// <summary>Who was compared.</summary>
    [Id(4)]
    public required ResolvedCohort Cohort { get; init; }

    /// <summary>The distribution; null when no city has a value.</summary>
    [Id(5)]
    public DistributionView? Distribution { get; init; }

    /// <summary>The focus city's standing; null without focus, or when it has no value.</summary>
    [Id(6)]
    public Standing? Focus { get; init; }

    /// <summary>The page asked for.</summary>
    [Id(7)]
    public ImmutableArray<RankingRow> Ranking { get => field.IsDefault ? [] : field; init; }

    /// <summary>How many rows the ranking has in all.</summary>
    [Id(8)]
    public required int RankingTotal { get; init; }

    /// <summary>What to know before quoting.</summary>
    [Id(9)]
    public ImmutableArray<ComparabilityNote> Notes { get => field.IsDefault ? [] : field; init; }
}
