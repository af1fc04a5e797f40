namespace MunicipalBenchmark.Statistics;

/// <summary>Why there is no trend.</summary>
public enum TrendRefusal
{
    /// <summary>Fewer than <see cref="Trend.MinimumPoints"/> points: with four no order can reach p below 0.05 (least 0.0833).</summary>
    TooFewPoints,

    /// <summary>More than <see cref="Trend.MaximumPoints"/> points: the exact test would take too long.</summary>
    TooManyPoints,
}
