using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Search;

/// <summary>Words or short phrases of one language that a search takes for each other.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Terms">Two or more, each of 1 to 6 words.</param>
[GenerateSerializer, Immutable, Alias("mb.synonym-group")]
public sealed record SynonymGroup(string Language, ImmutableArray<string> Terms)
{
    /// <summary>The network that added it; null for a built-in one.</summary>
    [Id(0)]
    public NetworkId? Network { get; init; }

    /// <summary>The group on one line, as people write it: <c>it: opificio, capannone</c>. Without the network.</summary>
    public override string ToString() => $"{Language}: {string.Join(", ", Terms)}";
}
