using System.Collections.Immutable;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>A network's synonyms as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-synonyms")]
internal sealed record StoredSynonyms
{
    /// <summary>The groups.</summary>
    [Id(0)]
    public ImmutableArray<SynonymGroup> Groups { get => field.IsDefault ? [] : field; init; }
}
