namespace MunicipalBenchmark.Statistics;

/// <summary>
/// Quantiles by linear interpolation between order statistics at h = (n - 1)p + 1: type 7 of R. J. Hyndman and Y. Fan, "Sample
/// Quantiles in Statistical Packages", The American Statistician 50 (1996) 361-365. The product uses no other type.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile at a probability. It never decreases when the probability grows, also in the last bit.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="probability">From 0 (the minimum) to 1 (the maximum).</param>
    /// <returns>A number between the least and the greatest value, in their unit.</returns>
    /// <exception cref="ArgumentException">There is no value: an empty list has no quantile.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is NaN or outside 0 to 1.</exception>
    public static double Type7(SortedValues values, double probability)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("An empty list has no quantile.", nameof(values));
        }

        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
        }

        var position = (values.Count - 1) * probability;
        var lower = (int)position;
        var from = values[lower];
        if (lower == values.Count - 1)
        {
            return from;
        }

        // The factor is below 1, which keeps the result at or below the next value, also after rounding.
        return from + ((position - lower) * (values[lower + 1] - from));
    }

    /// <summary>The quantile at probability one half: the middle value, or the mean of the two in the middle.</summary>
    /// <param name="values">At least one value.</param>
    /// <returns>The median, in the unit of the values.</returns>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Median(SortedValues values) => Type7(values, 0.5);
}
