namespace MunicipalBenchmark.Statistics;

/// <summary>
/// A cohort from best to worst by competition rank (1, 2, 2, 4), page by page. Ties follow their position in ascending order, so that
/// pages neither repeat nor skip a city.
/// </summary>
public static class Ranking
{
    /// <summary>Some lines of the ranking.</summary>
    /// <param name="values">The cohort's values.</param>
    /// <param name="polarity">Which way is good; <see cref="Polarity.Neutral"/> lists by descending value.</param>
    /// <param name="target">The best range for <see cref="Polarity.Range"/>; otherwise without effect.</param>
    /// <param name="skip">How many lines to leave out.</param>
    /// <param name="take">How many lines to give at most.</param>
    /// <returns>The lines that exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Skip or take is negative, or there is no such polarity.</exception>
    /// <exception cref="ArgumentException">The polarity is a range and there is none.</exception>
    public static RankedPosition[] Page(SortedValues values, Polarity polarity, TargetRange? target, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var range = CohortOrder.RangeOf(polarity, target);
        var page = new RankedPosition[Math.Min(take, Math.Max(0, values.Count - skip))];
        switch (polarity)
        {
            case Polarity.Higher or Polarity.Neutral:
                FillDescending(values, skip, page);
                break;
            case Polarity.Lower:
                FillAscending(values, skip, page);
                break;
            case Polarity.Range:
                FillByDistance(values, range, skip, page);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "There is no such polarity.");
        }

        return page;
    }

    private static void FillDescending(SortedValues values, int skip, Span<RankedPosition> page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            var line = skip + i;
            var value = values[values.Count - 1 - line];
            var better = values.Count - values.CountAtMost(value);
            page[i] = new RankedPosition(values.CountBelow(value) + line - better, better + 1);
        }
    }

    private static void FillAscending(SortedValues values, int skip, Span<RankedPosition> page)
    {
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = new RankedPosition(skip + i, values.CountBelow(values[skip + i]) + 1);
        }
    }

    private static void FillByDistance(SortedValues values, TargetRange range, int skip, Span<RankedPosition> page)
    {
        // The positions already listed are the run from first to end, which grows by all values of the next distance.
        var first = values.CountBelow(range.Lower);
        var end = first;
        while (end - first < values.Count && end - first < skip + page.Length)
        {
            var onLeft = first > 0 ? range.DistanceOf(values[first - 1]) : double.PositiveInfinity;
            var onRight = end < values.Count ? range.DistanceOf(values[end]) : double.PositiveInfinity;
            var (nextFirst, nextEnd) = CohortOrder.Within(values, range, Math.Min(onLeft, onRight));
            var (line, rank) = (end - first, end - first + 1);
            for (var position = nextFirst; position < first; position++)
            {
                Put(page, line++ - skip, new RankedPosition(position, rank));
            }

            for (var position = end; position < nextEnd; position++)
            {
                Put(page, line++ - skip, new RankedPosition(position, rank));
            }

            (first, end) = (nextFirst, nextEnd);
        }
    }

    private static void Put(Span<RankedPosition> page, int line, RankedPosition ranked)
    {
        if ((uint)line < (uint)page.Length)
        {
            page[line] = ranked;
        }
    }
}
