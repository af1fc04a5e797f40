using System.Collections.Immutable;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>What a back end must be able to do; everything else, <see cref="PlanIndex"/> does for both.</summary>
internal interface ISearchEngine
{
    Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken);

    Task<EngineAnswer> SearchAsync(EngineQuery query, CancellationToken cancellationToken);

    /// <summary>Values of <see cref="Analysis.IndexFields.Completions"/> that start so, with the number of documents that pass the filters.</summary>
    Task<ImmutableArray<WordCount>> CompleteAsync(string prefix, ImmutableArray<QueryNode> filters, int count, CancellationToken cancellationToken);

    /// <summary>Words spelt nearly so, in documents that pass the filters.</summary>
    Task<ImmutableArray<WordCount>> SpeltLikeAsync(string word, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken);

    /// <summary>How many different words of the dictionary start so, counted up to <paramref name="most"/>: what a search for the start costs.</summary>
    Task<int> StartsAsync(string prefix, int most, CancellationToken cancellationToken);

    Task<SearchDocument?> FindAsync(string id, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken);

    /// <summary>Documents like one, by their words and by the values given, among those that pass the filters.</summary>
    Task<ImmutableArray<EngineHit>> SimilarAsync(
        SearchDocument document, ImmutableArray<QueryNode> values, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded, int count, CancellationToken cancellationToken);

    Task<IndexHealth> HealthAsync(CancellationToken cancellationToken);

    Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken);
}
