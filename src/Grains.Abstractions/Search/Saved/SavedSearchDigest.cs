using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>What a person's searches found since the last mail.</summary>
/// <param name="Searches">The searches that found something, each with what the last mail did not have and the person may see now.</param>
[GenerateSerializer, Immutable, Alias("mb.saved-search-digest")]
public sealed record SavedSearchDigest(ImmutableArray<SavedSearchView> Searches);
