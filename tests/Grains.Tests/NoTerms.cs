using System.Collections.Immutable;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Where nothing is really searched nothing is found by words.</summary>
internal sealed class NoTerms : ISearchTerms
{
    public ImmutableArray<string> Of(SearchRequest request) => [];

    public ImmutableArray<string> Of(ImmutableArray<SearchDocument> documents, ImmutableArray<SynonymGroup> synonyms) => [];
}
