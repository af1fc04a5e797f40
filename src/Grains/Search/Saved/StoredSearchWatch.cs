using System.Collections.Immutable;
using MunicipalBenchmark.Search.Saved;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>A part of the list of saved searches as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-search-watch")]
internal sealed record StoredSearchWatch
{
    /// <summary>The searches by the principal's id.</summary>
    [Id(0)]
    public ImmutableSortedDictionary<string, ImmutableArray<WatchedSearch>> Watched { get => field ?? ImmutableSortedDictionary<string, ImmutableArray<WatchedSearch>>.Empty; init; }
}
