using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The modified z score of B. Iglewicz and D. Hoaglin, "How to Detect and Handle Outliers" (1993): 0.6745 (x - median) / MAD. Where
/// MAD is 0, because more than half of the values are equal: (x - median) / (1.253314 times the mean absolute deviation from the
/// median). The factors make both scales equal one standard deviation for normal data.
/// </summary>
/// <param name="Value">The score, without unit; negative below the median.</param>
/// <param name="Scale">What the distance was measured with.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RobustScore(double Value, RobustScale Scale)
{
    /// <summary>Scores beyond this in magnitude are outliers: 3.5, as Iglewicz and Hoaglin advise.</summary>
    public const double OutlierThreshold = 3.5;

    private const double MedianFactor = 0.6745;
    private const double MeanFactor = 1.253314;

    /// <summary>Whether the value is an outlier: worth a second look, not proven wrong.</summary>
    public bool IsOutlier => Math.Abs(Value) > OutlierThreshold;

    internal static RobustScore? Of(double deviation, double medianAbsolute, double meanAbsolute)
    {
        var (score, scale) = medianAbsolute > 0
            ? (MedianFactor * deviation / medianAbsolute, RobustScale.MedianAbsoluteDeviation)
            : (deviation / (MeanFactor * meanAbsolute), RobustScale.MeanAbsoluteDeviation);

        // 0 / 0 where all values are equal; overflow where they differ by rounding noise alone.
        return double.IsFinite(score) ? new RobustScore(score, scale) : null;
    }
}
