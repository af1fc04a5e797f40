namespace MunicipalBenchmark.Benchmarks;

/// <summary>What a reader must know before quoting.</summary>
/// <param name="Code">Stable code in kebab case.</param>
/// <param name="Message">The note in words.</param>
[GenerateSerializer, Immutable, Alias("mb.comparability-note")]
public sealed record ComparabilityNote(string Code, string Message);
