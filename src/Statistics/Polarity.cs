namespace MunicipalBenchmark.Statistics;

/// <summary>Which way an indicator is good.</summary>
public enum Polarity
{
    /// <summary>More is better: the greatest value has rank 1.</summary>
    Higher,

    /// <summary>Less is better: the least value has rank 1.</summary>
    Lower,

    /// <summary>Neither is better. Ranks go by descending value, as a list of sizes; there is no best and no oriented percentile.</summary>
    Neutral,

    /// <summary>Inside a range is best: the smallest distance to the range has rank 1, and all inside share it.</summary>
    Range,
}
