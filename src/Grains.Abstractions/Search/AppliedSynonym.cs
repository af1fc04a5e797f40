using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Search;

/// <summary>Tells the searcher what was searched besides what was typed.</summary>
/// <param name="Typed">The words typed.</param>
/// <param name="Also">The words searched too.</param>
[GenerateSerializer, Immutable, Alias("mb.applied-synonym")]
public sealed record AppliedSynonym(string Typed, ImmutableArray<string> Also)
{
    /// <summary>The network whose synonyms these are; null for built-in ones.</summary>
    [Id(0)]
    public NetworkId? Network { get; init; }
}
