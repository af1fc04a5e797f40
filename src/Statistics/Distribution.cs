namespace MunicipalBenchmark.Statistics;

/// <summary>
/// How one indicator's values are spread over a cohort in one period. All in the unit of the values, unless a member says otherwise.
/// </summary>
public sealed record Distribution
{
    /// <summary>How many values; at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>The least value.</summary>
    public required double Minimum { get; init; }

    /// <summary>The 5th percentile; this and the other quantiles by <see cref="Quantile.Type7"/>.</summary>
    public required double P5 { get; init; }

    /// <summary>The 10th percentile.</summary>
    public required double P10 { get; init; }

    /// <summary>The first quartile.</summary>
    public required double P25 { get; init; }

    /// <summary>The median.</summary>
    public required double Median { get; init; }

    /// <summary>The third quartile.</summary>
    public required double P75 { get; init; }

    /// <summary>The 90th percentile.</summary>
    public required double P90 { get; init; }

    /// <summary>The 95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>The greatest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>The arithmetic mean, each city once, from a compensated sum; never outside minimum to maximum.</summary>
    public required double Mean { get; init; }

    /// <summary>The sample standard deviation (n - 1), or null where there are fewer than two values.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>The median of |x - median|, without a factor for normality. 0 where more than half of the values are equal.</summary>
    public required double MedianAbsoluteDeviation { get; init; }

    /// <summary>The mean of |x - median|: what <see cref="RobustScoreOf"/> falls back on. 0 only where all values are equal.</summary>
    public required double MeanAbsoluteDeviation { get; init; }

    /// <summary>The Gini coefficient, without unit, or null where it has no meaning (<see cref="Statistics.Gini"/>).</summary>
    public required double? Gini { get; init; }

    /// <summary>The values in bins of equal width.</summary>
    public required Histogram Histogram { get; init; }

    /// <summary>Describes values in order. Linear in their number, with no sorting.</summary>
    /// <param name="values">The values of the cities that have one: missing is missing, never 0.</param>
    /// <returns>The distribution, or null where there is no value.</returns>
    public static Distribution? Of(SortedValues values)
    {
        if (Histogram.Of(values) is not { } histogram)
        {
            return null;
        }

        var total = CompensatedSum.Of(values.Span);
        var mean = Deviation.Mean(values, total);
        var median = Quantile.Median(values);
        return new Distribution
        {
            Count = values.Count,
            Minimum = values[0],
            P5 = Quantile.Type7(values, 0.05),
            P10 = Quantile.Type7(values, 0.10),
            P25 = Quantile.Type7(values, 0.25),
            Median = median,
            P75 = Quantile.Type7(values, 0.75),
            P90 = Quantile.Type7(values, 0.90),
            P95 = Quantile.Type7(values, 0.95),
            Maximum = values[^1],
            Mean = mean,
            StandardDeviation = Deviation.Standard(values, mean),
            MedianAbsoluteDeviation = Deviation.MedianAbsolute(values, median),
            MeanAbsoluteDeviation = CompensatedSum.OfAbsoluteDeviations(values.Span, median) / values.Count,
            Gini = Statistics.Gini.Of(values, total),
            Histogram = histogram,
        };
    }

    /// <summary>How many sample standard deviations a value lies above the mean.</summary>
    /// <param name="value">A value in the unit of the distribution.</param>
    /// <returns>The z score, negative below the mean; null where the standard deviation is 0, too small to divide by, or none.</returns>
    /// <exception cref="ArgumentException">The value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public double? ZScoreOf(double value)
    {
        SortedValues.RequireUsable(value, nameof(value));
        var score = (value - Mean) / StandardDeviation;
        return score is { } z && double.IsFinite(z) ? z : null;
    }

    /// <summary>How far a value lies from the median on a scale that outliers do not stretch.</summary>
    /// <param name="value">A value in the unit of the distribution.</param>
    /// <returns>
    /// The score with the scale it was measured on; null where all values are equal or their spread is too small to divide by.
    /// </returns>
    /// <exception cref="ArgumentException">The value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public RobustScore? RobustScoreOf(double value)
    {
        SortedValues.RequireUsable(value, nameof(value));
        return RobustScore.Of(value - Median, MedianAbsoluteDeviation, MeanAbsoluteDeviation);
    }
}
