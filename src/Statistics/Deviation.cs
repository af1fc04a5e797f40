namespace MunicipalBenchmark.Statistics;

/// <summary>Measures of spread around a centre, over values in order.</summary>
internal static class Deviation
{
    /// <summary>The arithmetic mean. Rounding cannot take it out of the values' range, so that equal values have no deviation.</summary>
    internal static double Mean(SortedValues values, double total) => Math.Clamp(total / values.Count, values[0], values[^1]);

    /// <summary>
    /// The sample standard deviation, n - 1 in the denominator, by the corrected two-pass algorithm (Chan, Golub and LeVeque 1983);
    /// null under two values.
    /// </summary>
    internal static double? Standard(SortedValues values, double mean)
    {
        if (values.Count < 2)
        {
            return null;
        }

        var squares = CompensatedSum.OfSquaredDeviations(values.Span, mean);
        var drift = CompensatedSum.OfDeviations(values.Span, mean);
        var variance = (squares - (drift * drift / values.Count)) / (values.Count - 1);
        return Math.Sqrt(Math.Max(0, variance));
    }

    /// <summary>
    /// The median (type 7) of |value - centre|. In sorted values the deviations are two sorted lists, one on each side of the
    /// centre, so that no deviation list is made or sorted: O(log n).
    /// </summary>
    internal static double MedianAbsolute(SortedValues values, double centre)
    {
        var split = values.CountBelow(centre);
        var middle = (values.Count - 1) / 2;
        var lower = Smallest(values, centre, split, middle);
        if (values.Count % 2 == 1)
        {
            return lower;
        }

        var upper = Smallest(values, centre, split, middle + 1);
        return lower + (0.5 * (upper - lower));
    }

    /// <summary>The deviation with <paramref name="rank"/> others before it in ascending order.</summary>
    private static double Smallest(SortedValues values, double centre, int split, int rank)
    {
        // Of the rank + 1 smallest deviations, find how many lie left of the split.
        var right = values.Count - split;
        var low = Math.Max(0, rank + 1 - right);
        var high = Math.Min(split, rank + 1);
        while (low < high)
        {
            var taken = (low + high) >>> 1;
            var nextOnLeft = centre - values[split - 1 - taken];
            var lastOnRight = values[split + rank - taken] - centre;
            (low, high) = nextOnLeft < lastOnRight ? (taken + 1, high) : (low, taken);
        }

        var largestOnLeft = low > 0 ? centre - values[split - low] : 0;
        var largestOnRight = low <= rank ? values[split + rank - low] - centre : 0;
        return Math.Max(largestOnLeft, largestOnRight);
    }
}
