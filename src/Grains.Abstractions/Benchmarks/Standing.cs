using MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>Where a city stands in its cohort.</summary>
[GenerateSerializer, Immutable, Alias("mb.standing")]
public sealed record Standing
{
    /// <summary>The city.</summary>
    [Id(0)]
    public required CityEntry City { get; init; }

    /// <summary>Its value, normalised.</summary>
    [Id(1)]
    public required double Value { get; init; }

    /// <summary>Competition rank, 1 = best by polarity; from the highest when NEUTRAL.</summary>
    [Id(2)]
    public required int Rank { get; init; }

    /// <summary>How many other cities have the same value.</summary>
    [Id(3)]
    public required int Ties { get; init; }

    /// <summary>Share below plus half of the ties (itself included), percent 0 to 100, by value.</summary>
    [Id(4)]
    public required double Percentile { get; init; }

    /// <summary>1 (lowest values) to 4; null below four values.</summary>
    [Id(5)]
    public int? Quartile { get; init; }

    /// <summary>(value − mean) / sample standard deviation; null where undefined.</summary>
    [Id(6)]
    public double? Z { get; init; }

    /// <summary>0.6745 (value − median) / MAD; null where undefined.</summary>
    [Id(7)]
    public double? RobustZ { get; init; }

    /// <summary>Value minus median, in the unit.</summary>
    [Id(8)]
    public required double GapToMedian { get; init; }

    /// <summary>The same in percent of the median; null at a median of 0.</summary>
    [Id(9)]
    public double? GapToMedianPercent { get; init; }

    /// <summary>Value minus best by polarity; null when NEUTRAL.</summary>
    [Id(10)]
    public double? GapToBest { get; init; }

    /// <summary>The same in percent of the best; null at 0.</summary>
    [Id(11)]
    public double? GapToBestPercent { get; init; }

    /// <summary>Where the value comes from.</summary>
    [Id(12)]
    public required Provenance Provenance { get; init; }
}
