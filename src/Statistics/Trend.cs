namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The recent direction of one series: slope by H. Theil (1950) and P. K. Sen (1968), test by <see cref="MannKendall"/>. A break or a
/// change of definition starts a new series: the caller gives only the points since.
/// </summary>
public sealed record Trend
{
    /// <summary>Fewer points give no trend: 5.</summary>
    public const int MinimumPoints = 5;

    /// <summary>More points are refused: 100.</summary>
    public const int MaximumPoints = 100;

    /// <summary>The level of the test: 0.05, two-sided.</summary>
    public const double Level = 0.05;

    private Trend(int count, TrendEstimate? estimate, TrendRefusal? reason)
    {
        Count = count;
        Estimate = estimate;
        Reason = reason;
    }

    /// <summary>How many points there are.</summary>
    public int Count { get; }

    /// <summary>The trend, or null where <see cref="Reason"/> says why there is none.</summary>
    public TrendEstimate? Estimate { get; }

    /// <summary>Why there is no trend, or null where there is one.</summary>
    public TrendRefusal? Reason { get; }

    /// <summary>Estimates the trend of a series.</summary>
    /// <param name="times">When each value holds, strictly ascending; usually years. Gaps are fine.</param>
    /// <param name="values">The value at each time; a period without value is left out.</param>
    /// <returns>The trend or the reason there is none.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ; times do not ascend; a number is NaN, infinite or beyond <see cref="SortedValues.Limit"/>. The message names
    /// the position.
    /// </exception>
    public static Trend Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        Require(times, values);
        if (values.Length < MinimumPoints)
        {
            return new Trend(values.Length, null, TrendRefusal.TooFewPoints);
        }

        if (values.Length > MaximumPoints)
        {
            return new Trend(values.Length, null, TrendRefusal.TooManyPoints);
        }

        var statistic = MannKendall.Statistic(values);
        var probability = MannKendall.TwoSidedProbability(values, statistic);
        var direction = probability >= Level ? TrendDirection.NoneClear
            : statistic > 0 ? TrendDirection.Rising
            : TrendDirection.Falling;
        return new Trend(values.Length, new TrendEstimate(Slope(times, values), statistic, probability, direction), null);
    }

    private static double Slope(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }

        return Quantile.Median(SortedValues.Sort(slopes));
    }

    private static void Require(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (times.Length != values.Length)
        {
            throw new ArgumentException($"There are {times.Length} times and {values.Length} values.", nameof(values));
        }

        SortedValues.RequireUsable(times, nameof(times));
        SortedValues.RequireUsable(values, nameof(values));
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1])
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The time at position {i}, {times[i]}, is not after the one before it, {times[i - 1]}."),
                    nameof(times));
            }
        }
    }
}
