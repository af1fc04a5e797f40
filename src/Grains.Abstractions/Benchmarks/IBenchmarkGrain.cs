using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>Composes a benchmark from catalogue, directory and boards. Key: <see cref="GrainKeys.Shared"/>.</summary>
[Alias("mb.IBenchmarkGrain")]
public interface IBenchmarkGrain : IGrainWithStringKey
{
    /// <summary>
    /// Answers a benchmark. Refusals: <c>indicator-unknown</c>, <c>city-unknown</c>, <c>network-unknown</c>, <c>normalisation-of-rate</c>,
    /// <c>page-invalid</c>.
    /// </summary>
    /// <param name="request">The question.</param>
    [Access(AccessRule.Anyone, Shows = Sight.PublicPlans)]
    [Alias("Run")]
    Task<Outcome<BenchmarkAnswer>> RunAsync(BenchmarkRequest request);
}
