using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Search;

/// <summary>
/// Searches for its caller: the grain, not the edge, says what the caller may find, so the viewer of a request is replaced. Key:
/// <see cref="GrainKeys.Shared"/>.
/// </summary>
[Alias("mb.ISearchGrain")]
public interface ISearchGrain : IGrainWithStringKey
{
    /// <summary>Searches. Refusals: those of <see cref="IPlanIndex.SearchAsync"/>.</summary>
    /// <param name="request">The search; its viewer is replaced by the caller's.</param>
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("Search")]
    Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request);

    /// <summary>Completes the last word. Refusals: those of <see cref="IPlanIndex.SuggestAsync"/>.</summary>
    /// <param name="request">What was typed; its viewer is replaced by the caller's.</param>
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("Suggest")]
    Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request);

    /// <summary>Finds what pursues the same. Refusals: those of <see cref="IPlanIndex.SimilarAsync"/>.</summary>
    /// <param name="request">The document; its viewer is replaced by the caller's.</param>
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("Similar")]
    Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request);
}
