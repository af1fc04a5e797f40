using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>A group's figure for an indicator that is a quotient.</summary>
/// <param name="Value">The quotient times the factor asked for.</param>
/// <param name="Used">How many cities it rests on; at least 1.</param>
/// <param name="Excluded">How many were left out because their denominator is 0 or negative.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ratio(double Value, int Used, int Excluded);
