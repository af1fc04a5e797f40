namespace MunicipalBenchmark.Benchmarks;

/// <summary>A bin of a histogram: from its lower bound up to, but without, its upper; the last bin includes it.</summary>
/// <param name="From">Lower bound.</param>
/// <param name="To">Upper bound.</param>
/// <param name="Count">Values inside.</param>
[GenerateSerializer, Immutable, Alias("mb.histogram-bin")]
public sealed record HistogramBin(double From, double To, int Count);
