namespace MunicipalBenchmark.Statistics;

/// <summary>How much of the way from a baseline to a target has been covered.</summary>
public static class Attainment
{
    /// <summary>
    /// (current - baseline) / (target - baseline). The direction is in the figures, so that an indicator where less is better needs no
    /// other rule.
    /// </summary>
    /// <param name="baseline">Where it started.</param>
    /// <param name="current">Where it is.</param>
    /// <param name="target">Where it should be.</param>
    /// <returns>
    /// A share: 0.6 is sixty percent. Above 1 where the target is passed, below 0 where it went the other way; neither is cut off.
    /// Null where target and baseline are equal: then it is only met or not met.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public static double? Of(double baseline, double current, double target)
    {
        SortedValues.RequireUsable(baseline, nameof(baseline));
        SortedValues.RequireUsable(current, nameof(current));
        SortedValues.RequireUsable(target, nameof(target));
        var share = (current - baseline) / (target - baseline);
        return double.IsFinite(share) ? share : null;
    }
}
