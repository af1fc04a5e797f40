using System.Collections.Immutable;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>The distribution of a cohort's values, in the indicator's unit after normalisation. Quantiles: Hyndman-Fan type 7.</summary>
[GenerateSerializer, Immutable, Alias("mb.distribution")]
public sealed record DistributionView
{
    /// <summary>Values.</summary>
    [Id(0)]
    public required int N { get; init; }

    /// <summary>Smallest.</summary>
    [Id(1)]
    public required double Min { get; init; }

    /// <summary>5th percentile.</summary>
    [Id(2)]
    public required double P5 { get; init; }

    /// <summary>10th percentile.</summary>
    [Id(3)]
    public required double P10 { get; init; }

    /// <summary>First quartile.</summary>
    [Id(4)]
    public required double P25 { get; init; }

    /// <summary>Median.</summary>
    [Id(5)]
    public required double Median { get; init; }

    /// <summary>Third quartile.</summary>
    [Id(6)]
    public required double P75 { get; init; }

    /// <summary>90th percentile.</summary>
    [Id(7)]
    public required double P90 { get; init; }

    /// <summary>95th percentile.</summary>
    [Id(8)]
    public required double P95 { get; init; }

    /// <summary>Largest.</summary>
    [Id(9)]
    public required double Max { get; init; }

    /// <summary>Unweighted mean; for rates, the mean of ratios.</summary>
    [Id(10)]
    public required double Mean { get; init; }

    /// <summary>For rates and normalised figures: sum of parts over sum of wholes, in the same unit; null otherwise.</summary>
    [Id(11)]
    public double? RatioOfSums { get; init; }

    /// <summary>Sample standard deviation; null below two values.</summary>
    [Id(12)]
    public double? StandardDeviation { get; init; }

    /// <summary>Median absolute deviation from the median.</summary>
    [Id(13)]
    public required double Mad { get; init; }

    /// <summary>Gini coefficient; null with negative values or a total of zero.</summary>
    [Id(14)]
    public double? Gini { get; init; }

    /// <summary>Bins of equal width.</summary>
    [Id(15)]
    public ImmutableArray<HistogramBin> Histogram { get => field.IsDefault ? [] : field; init; }
}
