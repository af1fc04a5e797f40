namespace MunicipalBenchmark.Statistics;

/// <summary>The recent direction of an indicator, as far as its values show one.</summary>
public enum TrendDirection
{
    /// <summary>No direction at the level of <see cref="Trend.Level"/>: not the same as no change.</summary>
    NoneClear,

    /// <summary>Rising.</summary>
    Rising,

    /// <summary>Falling.</summary>
    Falling,
}
