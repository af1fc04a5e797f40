using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Search;

/// <inheritdoc cref="ISearchGrain"/>
[StatelessWorker]
[GrainType("mb.search")]
internal sealed class SearchGrain(IPlanIndex index, SearchCaller caller, NonPublicReads reads) : Grain, ISearchGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request)
    {
        var answer = await index.SearchAsync(await caller.CompleteAsync(request, PrincipalContext.Current!), CancellationToken.None);
        await reads.RecordFoundAsync((answer.Value?.Hits ?? []).Select(hit => hit.Document));
        return answer;
    }

    /// <inheritdoc/>
    public async Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request) =>
        await index.SuggestAsync(request with { Viewer = await caller.ViewerOfAsync(PrincipalContext.Current!) }, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request)
    {
        var answer = await index.SimilarAsync(request with { Viewer = await caller.ViewerOfAsync(PrincipalContext.Current!) }, CancellationToken.None);
        await reads.RecordFoundAsync((answer.Value?.Hits ?? []).Select(hit => hit.Document));
        return answer;
    }
}
