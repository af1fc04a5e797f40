using System.Collections.Immutable;

namespace MunicipalBenchmark.Outcomes;

/// <summary>An expected "no": why a command or a question was refused.</summary>
/// <param name="Code">Stable machine code in kebab case, for example <c>city-unknown</c>. Never changes once published.</param>
/// <param name="Message">English text for a person: names the input, the place and the remedy.</param>
[GenerateSerializer, Immutable, Alias("mb.refusal")]
public sealed record Refusal(string Code, string Message)
{
    /// <summary>Paths of the input members the refusal is about, for example <c>city</c>; empty when it is about the whole.</summary>
    [Id(0)]
    public ImmutableArray<string> Fields { get => field.IsDefault ? [] : field; init; }
}
