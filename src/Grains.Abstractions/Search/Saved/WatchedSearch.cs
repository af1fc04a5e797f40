using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>What is known of a saved search without running it.</summary>
/// <param name="Id">The search.</param>
/// <param name="Terms">It finds nothing in what has none of these; empty for a search that may find anything.</param>
/// <param name="Notify">Whether the person wants a mail of it.</param>
[GenerateSerializer, Immutable, Alias("mb.watched-search")]
public sealed record WatchedSearch(Guid Id, ImmutableArray<string> Terms, bool Notify = false);
