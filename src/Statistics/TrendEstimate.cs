using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>A trend with its test.</summary>
/// <param name="Slope">Theil-Sen: the median (type 7) of the slopes of all pairs, in units of the value by unit of time.</param>
/// <param name="Statistic">Mann-Kendall S: pairs that rise minus pairs that fall.</param>
/// <param name="Probability">
/// The exact two-sided p of S, ties taken into account; from above 0 to 1. It supposes independent points: with values that depend
/// on the year before, false trends are common, so that the answer should be called a recent direction.
/// </param>
/// <param name="Direction">The sign of S where p is below <see cref="Trend.Level"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrendEstimate(double Slope, int Statistic, double Probability, TrendDirection Direction);
