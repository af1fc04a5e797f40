namespace MunicipalBenchmark.Statistics;

/// <summary>Who comes before whom by an indicator's polarity, by binary search over values in order.</summary>
internal static class CohortOrder
{
    internal static TargetRange RangeOf(Polarity polarity, TargetRange? target)
    {
        if (polarity is Polarity.Range && target is null)
        {
            throw new ArgumentException("An indicator that is best inside a range needs the range.", nameof(target));
        }

        return target.GetValueOrDefault();
    }

    /// <summary>How many values are better than this one, and how many are as good.</summary>
    internal static (int Better, int Equal) Compare(SortedValues values, double value, Polarity polarity, TargetRange? target)
    {
        var range = RangeOf(polarity, target);
        if (polarity is Polarity.Range)
        {
            var distance = range.DistanceOf(value);
            var (nearer, farther) = Nearer(values, range, distance);
            var (first, end) = Within(values, range, distance);
            return (farther - nearer, end - first - (farther - nearer));
        }

        var below = values.CountBelow(value);
        var atMost = values.CountAtMost(value);
        return polarity switch
        {
            Polarity.Higher or Polarity.Neutral => (values.Count - atMost, atMost - below),
            Polarity.Lower => (below, atMost - below),
            _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "There is no such polarity."),
        };
    }

    /// <summary>The best value there is; null where nothing is better than anything, or there is no value.</summary>
    internal static double? Best(SortedValues values, double value, Polarity polarity, TargetRange? target) => polarity switch
    {
        _ when values.IsEmpty => null,
        Polarity.Higher => values[^1],
        Polarity.Lower => values[0],
        Polarity.Neutral => null,
        Polarity.Range => NearestToRange(values, value, RangeOf(polarity, target)),
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "There is no such polarity."),
    };

    /// <summary>The run of values at most so far from the range. Rounds as <see cref="TargetRange.DistanceOf"/> does.</summary>
    internal static (int First, int End) Within(SortedValues values, TargetRange range, double distance)
    {
        var (low, high) = (0, values.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = range.Lower - values[middle] > distance ? (middle + 1, high) : (low, middle);
        }

        var first = low;
        high = values.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = values[middle] - range.Upper > distance ? (low, middle) : (middle + 1, high);
        }

        return (first, low);
    }

    /// <summary>The run of values strictly nearer to the range than a distance.</summary>
    private static (int First, int End) Nearer(SortedValues values, TargetRange range, double distance) =>
        distance > 0 ? Within(values, range, Math.BitDecrement(distance)) : (0, 0);

    /// <summary>Of the values nearest to the range the one nearest to the focus, so that the best city has no gap to itself.</summary>
    private static double NearestToRange(SortedValues values, double focus, TargetRange range)
    {
        var inside = values.CountBelow(range.Lower);
        var nearest = Math.Min(
            range.DistanceOf(values[Math.Max(inside - 1, 0)]),
            range.DistanceOf(values[Math.Min(inside, values.Count - 1)]));
        var (first, end) = Within(values, range, nearest);
        var candidate = first;
        for (var i = first; i < end; i++)
        {
            if (Math.Abs(values[i] - focus) < Math.Abs(values[candidate] - focus))
            {
                candidate = i;
            }
        }

        return values[candidate];
    }
}
