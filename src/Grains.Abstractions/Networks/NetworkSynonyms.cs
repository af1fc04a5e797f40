using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Networks;

/// <summary>A network's synonyms.</summary>
/// <param name="Network">The network.</param>
/// <param name="Groups">The groups.</param>
[GenerateSerializer, Immutable, Alias("mb.network-synonyms")]
public sealed record NetworkSynonyms(NetworkId Network, ImmutableArray<SynonymGroup> Groups);
