using MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>What a reader must know before quoting.</summary>
internal sealed class Note(ComparabilityNote note)
{
    /// <summary>Stable code in kebab case.</summary>
    public string Code => note.Code;

    /// <summary>The note in words.</summary>
    public string Message => note.Message;
}
