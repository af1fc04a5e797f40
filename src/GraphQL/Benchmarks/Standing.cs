using MunicipalBenchmark.GraphQL.Cities;
using Domain = MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>Where a city stands in its cohort.</summary>
internal sealed class Standing(Domain.Standing standing)
{
    /// <summary>The city.</summary>
    public City City => new(standing.City);

    /// <summary>Its value in the indicator's unit, normalised.</summary>
    public double Value => standing.Value;

    /// <summary>Competition rank, 1 = best by polarity; from the highest value when the indicator is neutral.</summary>
    public int Rank => standing.Rank;

    /// <summary>How many other cities have the same value.</summary>
    public int Ties => standing.Ties;

    /// <summary>Share of cities below plus half of the ties, percent 0 to 100, by value.</summary>
    public double Percentile => standing.Percentile;

    /// <summary>1 (lowest values) to 4; null below four values.</summary>
    public int? Quartile => standing.Quartile;

    /// <summary>(value − mean) / sample standard deviation; null where undefined.</summary>
    public double? Z => standing.Z;

    /// <summary>0.6745 (value − median) / MAD, little moved by outliers; null where undefined.</summary>
    public double? RobustZ => standing.RobustZ;

    /// <summary>Value minus median, in the unit.</summary>
    public double GapToMedian => standing.GapToMedian;

    /// <summary>The same in percent of the median; null at a median of 0.</summary>
    public double? GapToMedianPercent => standing.GapToMedianPercent;

    /// <summary>Value minus the best by polarity; null when the indicator is neutral.</summary>
    public double? GapToBest => standing.GapToBest;

    /// <summary>The same in percent of the best; null at 0.</summary>
    public double? GapToBestPercent => standing.GapToBestPercent;

    /// <summary>Where the value comes from.</summary>
    public Provenance Provenance => new(standing.Provenance);
}
