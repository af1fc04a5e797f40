using MunicipalBenchmark.Benchmarks;
using Domain = MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>The distribution of the cohort's values, in the indicator's unit after normalisation. Quantiles: Hyndman-Fan type 7.</summary>
internal sealed class Distribution(DistributionView view)
{
    /// <summary>How many values.</summary>
    public int N => view.N;

    /// <summary>Smallest.</summary>
    public double Min => view.Min;

    /// <summary>5th percentile.</summary>
    public double P5 => view.P5;

    /// <summary>10th percentile.</summary>
    public double P10 => view.P10;

    /// <summary>First quartile, the same as `q1`.</summary>
    public double P25 => view.P25;

    /// <summary>First quartile.</summary>
    public double Q1 => view.P25;

    /// <summary>Median.</summary>
    public double Median => view.Median;

    /// <summary>Third quartile.</summary>
    public double Q3 => view.P75;

    /// <summary>Third quartile, the same as `q3`.</summary>
    public double P75 => view.P75;

    /// <summary>90th percentile.</summary>
    public double P90 => view.P90;

    /// <summary>95th percentile.</summary>
    public double P95 => view.P95;

    /// <summary>Largest.</summary>
    public double Max => view.Max;

    /// <summary>Unweighted mean; for rates the mean of the cities' ratios.</summary>
    public double Mean => view.Mean;

    /// <summary>For rates and normalised figures: the sum of the parts over the sum of the wholes, in the same unit; null otherwise.</summary>
    public double? RatioOfSums => view.RatioOfSums;

    /// <summary>Sample standard deviation; null below two values.</summary>
    public double? StandardDeviation => view.StandardDeviation;

    /// <summary>Median absolute deviation from the median.</summary>
    public double Mad => view.Mad;

    /// <summary>Gini coefficient, 0 (all equal) to 1; null with negative values or a total of zero.</summary>
    public double? Gini => view.Gini;

    /// <summary>Bins of equal width, from the smallest value to the largest.</summary>
    public IReadOnlyList<HistogramBin> Histogram() => [.. view.Histogram.Select(bin => new HistogramBin(bin))];
}

/// <summary>A bin of a histogram: from its lower bound up to, but without, its upper; the last bin includes it.</summary>
internal sealed class HistogramBin(Domain.HistogramBin bin)
{
    /// <summary>Lower bound.</summary>
    public double From => bin.From;

    /// <summary>Upper bound.</summary>
    public double To => bin.To;

    /// <summary>Values inside.</summary>
    public int Count => bin.Count;
}
