using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <summary>How benchmarks are computed. Section <c>Benchmark</c>.</summary>
public sealed class BenchmarkOptions
{
    /// <summary>How many years a population may be older than the figure that it divides. Default: 10, so that a census serves until the next.</summary>
    [Range(0, 100)]
    public int DenominatorToleranceYears { get; set; } = 10;

    /// <summary>Most rows of one ranking page. Default: 200.</summary>
    [Range(1, 10_000)]
    public int MaximumPage { get; set; } = 200;
}
