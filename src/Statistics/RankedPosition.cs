using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>One line of a ranking.</summary>
/// <param name="Position">The position in ascending order, from 0: what finds the value and the city.</param>
/// <param name="Rank">Competition rank, 1 = best.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RankedPosition(int Position, int Rank);
