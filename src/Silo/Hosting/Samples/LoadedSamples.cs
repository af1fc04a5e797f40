using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Hosting.Samples;

/// <summary>What became of the samples.</summary>
/// <param name="Message">For the person at the terminal.</param>
/// <param name="Refusals">What was refused.</param>
internal sealed record LoadedSamples(string Message, IReadOnlyList<Refusal> Refusals);
