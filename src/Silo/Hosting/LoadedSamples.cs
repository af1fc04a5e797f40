using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>What became of the samples.</summary>
/// <param name="Message">For the person at the terminal.</param>
/// <param name="Refusals">What was refused: a fault of the samples.</param>
internal sealed record LoadedSamples(string Message, IReadOnlyList<Refusal> Refusals);
