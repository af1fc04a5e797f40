namespace MunicipalBenchmark.Statistics;

/// <summary>Where one city stands in a cohort on one indicator.</summary>
public sealed record Standing
{
    /// <summary>The city's value.</summary>
    public required double Value { get; init; }

    /// <summary>How many values the cohort has, the city's own included if it is a member.</summary>
    public required int Count { get; init; }

    /// <summary>
    /// Competition rank (1, 2, 2, 4): one more than the number of better values, 1 = best by <see cref="Polarity"/>. For
    /// <see cref="Polarity.Neutral"/> by descending value. A city outside the cohort gets the rank it would have inside, from 1 to
    /// <see cref="Count"/> + 1.
    /// </summary>
    public required int Rank { get; init; }

    /// <summary>How many other cities of the cohort share the rank: 0 when the city is alone.</summary>
    public required int Ties { get; init; }

    /// <summary>
    /// Percentile rank in the raw order of the values, whichever way is good: (values below + half of the values equal, the city's
    /// own included) / n, in percent from 0 to 100; the midrank definition, as in scipy's percentileofscore(kind="mean").
    /// </summary>
    public required double Percentile { get; init; }

    /// <summary>
    /// Percentile rank where more is better: (worse + half of the ties) / n in percent. Equal to <see cref="Percentile"/> for
    /// <see cref="Polarity.Higher"/>, 100 minus it for <see cref="Polarity.Lower"/>, by distance for <see cref="Polarity.Range"/>, null
    /// for <see cref="Polarity.Neutral"/>.
    /// </summary>
    public required double? OrientedPercentile { get; init; }

    /// <summary>
    /// The quarter of the distribution, in raw order: 1 up to the first quartile, 2 up to the median, 3 up to the third quartile, 4
    /// above. Equal values are always in the same quarter. Null where the cohort has three values or fewer.
    /// </summary>
    public required int? Quartile { get; init; }

    /// <summary>(value - mean) / sample standard deviation; null where that is 0 or there is none.</summary>
    public required double? ZScore { get; init; }

    /// <summary>The distance from the median on a robust scale; null where all values of the cohort are equal.</summary>
    public required RobustScore? RobustScore { get; init; }

    /// <summary>The gap to the cohort's median.</summary>
    public required Gap GapToMedian { get; init; }

    /// <summary>
    /// The gap to the cohort's best value: the greatest, the least, or the nearest to the range (of several the one nearest to the
    /// city's). Null for <see cref="Polarity.Neutral"/>.
    /// </summary>
    public required Gap? GapToBest { get; init; }

    /// <summary>The gap to the nearest point of the target, 0 inside a target range; null where there is no target.</summary>
    public required Gap? GapToTarget { get; init; }

    /// <summary>Places a value in a cohort.</summary>
    /// <param name="cohort">The cohort's values.</param>
    /// <param name="distribution">What <see cref="Distribution.Of"/> answered for the same values.</param>
    /// <param name="value">The city's value.</param>
    /// <param name="polarity">Which way is good.</param>
    /// <param name="target">The target, if there is one; for <see cref="Polarity.Range"/> also the range that is best.</param>
    /// <param name="isMember">Whether the city's value is one of the cohort's.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="ArgumentException">
    /// The value is not finite or beyond <see cref="SortedValues.Limit"/>; it is said to be the cohort's and is not there; the
    /// distribution is of another number of values; the polarity is a range and there is none.
    /// </exception>
    public static Standing Of(
        SortedValues cohort,
        Distribution distribution,
        double value,
        Polarity polarity,
        TargetRange? target = null,
        bool isMember = true)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        SortedValues.RequireUsable(value, nameof(value));
        if (distribution.Count != cohort.Count)
        {
            throw new ArgumentException(
                $"The distribution is of {distribution.Count} values, the cohort has {cohort.Count}.", nameof(distribution));
        }

        var below = cohort.CountBelow(value);
        var equal = cohort.CountAtMost(value) - below;
        if (isMember && equal == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The value {value} is not one of the cohort's {cohort.Count}."), nameof(value));
        }

        var n = cohort.Count;
        var (better, asGood) = CohortOrder.Compare(cohort, value, polarity, target);
        var best = CohortOrder.Best(cohort, value, polarity, target);
        return new Standing
        {
            Value = value,
            Count = n,
            Rank = better + 1,
            Ties = isMember ? asGood - 1 : asGood,
            Percentile = Midrank(below, equal, n),
            OrientedPercentile = polarity is Polarity.Neutral ? null : Midrank(n - better - asGood, asGood, n),
            Quartile = QuartileOf(distribution, value),
            ZScore = distribution.ZScoreOf(value),
            RobustScore = distribution.RobustScoreOf(value),
            GapToMedian = Gap.Between(value, distribution.Median),
            GapToBest = best is { } reference ? Gap.Between(value, reference) : null,
            GapToTarget = target is { } range ? Gap.Between(value, range.NearestTo(value)) : null,
        };
    }

    private static double Midrank(int below, int equal, int count) => 100 * (below + (0.5 * equal)) / count;

    private static int? QuartileOf(Distribution distribution, double value)
    {
        if (distribution.Count <= 3)
        {
            return null;
        }

        return value <= distribution.P25 ? 1 : value <= distribution.Median ? 2 : value <= distribution.P75 ? 3 : 4;
    }
}
