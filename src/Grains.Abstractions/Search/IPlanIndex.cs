using System.Collections.Immutable;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Search;

/// <summary>
/// The full-text index over everything published. Two implementations under one contract suite: Lucene.NET in the data directory, and Elasticsearch.
/// </summary>
public interface IPlanIndex
{
    /// <summary>Takes changes in. May be called from many places at once; changes of one source are ordered by their version.</summary>
    /// <param name="changes">At most a few hundred sources.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays.</param>
    /// <returns>Once everything is durable.</returns>
    /// <exception cref="SearchUnavailableException">Nothing may have been taken in, or only some: send the same again.</exception>
    Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken);

    /// <summary>Searches. Refusals: <see cref="SearchRefusals"/> but for <c>document-unknown</c>.</summary>
    /// <param name="request">The search.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Completes the last word. Refusals: <c>query-too-long</c>, <c>query-characters</c>, <c>search-too-much-asked</c>, <c>search-unavailable</c>.</summary>
    /// <param name="request">What was typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken);

    /// <summary>Finds what pursues the same. Refusals: <c>document-unknown</c>, <c>search-too-much-asked</c>, <c>search-unavailable</c>.</summary>
    /// <param name="request">The document.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken);

    /// <summary>How the index is. Never throws for an index that cannot be reached.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IndexHealth> HealthAsync(CancellationToken cancellationToken);

    /// <summary>Starts a new index beside the serving one. One rebuild at a time: a second one takes the first one's place.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken);
}
