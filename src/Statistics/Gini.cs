namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The Gini coefficient, sum of (2i - n - 1)x(i) over n times the sum of x, i from 1 in ascending order: half the mean absolute
/// difference of all pairs relative to the mean (C. Gini 1912; the form used by OECD and UN). Every city counts once, whatever
/// its size; a coefficient weighted by population is another number.
/// </summary>
public static class Gini
{
    /// <summary>The coefficient of the values.</summary>
    /// <param name="values">The values; it makes no difference in which unit.</param>
    /// <returns>
    /// From 0 (all equal) to (n - 1)/n, therefore less than 1; small n are biased downwards. Null where it has no meaning: no value,
    /// a negative value, or a total of 0.
    /// </returns>
    public static double? Of(SortedValues values) => Of(values, CompensatedSum.Of(values.Span));

    internal static double? Of(SortedValues values, double total)
    {
        if (values.IsEmpty || values[0] < 0 || total <= 0)
        {
            return null;
        }

        // The i-th from below and from above have opposite weights: in pairs no term is negative, and nothing cancels.
        var n = values.Count;
        var span = values.Span;
        var spread = default(CompensatedAccumulator);
        for (int low = 0, high = n - 1; low < high; low++, high--)
        {
            spread.Add((high - low) * (span[high] - span[low]));
        }

        return Math.Min(spread.Value / n / total, (n - 1.0) / n);
    }
}
