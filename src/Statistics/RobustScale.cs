namespace MunicipalBenchmark.Statistics;

/// <summary>What a <see cref="RobustScore"/> was measured with.</summary>
public enum RobustScale
{
    /// <summary>The median absolute deviation from the median.</summary>
    MedianAbsoluteDeviation,

    /// <summary>The mean absolute deviation from the median, because the median one is 0.</summary>
    MeanAbsoluteDeviation,
}
