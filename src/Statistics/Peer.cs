using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>A city that is like another one.</summary>
/// <param name="City">Its position in the features' values.</param>
/// <param name="Distance">Weighted Euclidean distance in standard deviations, the weights that count for the pair adding up to 1.</param>
/// <param name="Relative">The distance as a share of that of the farthest city that could be compared: from 0 to 1.</param>
/// <param name="Coverage">The share of the weight that both cities have figures for.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Peer(int City, double Distance, double Relative, double Coverage);
