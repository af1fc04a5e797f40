using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>One bin of a <see cref="Histogram"/>.</summary>
/// <param name="Lower">The lower edge, which belongs to the bin; in the unit of the values.</param>
/// <param name="Upper">The upper edge, which belongs to the next bin, or to this one if it is the last.</param>
/// <param name="Count">How many values the bin holds; may be 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HistogramBin(double Lower, double Upper, int Count);
