using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Search;

/// <inheritdoc cref="ISearchGrain"/>
[StatelessWorker]
[GrainType("mb.search")]
internal sealed class SearchGrain(IPlanIndex index) : Grain, ISearchGrain
{
    /// <inheritdoc/>
    public Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request) =>
        index.SearchAsync(request with { Viewer = ViewerOf(PrincipalContext.Current!) }, CancellationToken.None);

    /// <inheritdoc/>
    public Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request) =>
        index.SuggestAsync(request with { Viewer = ViewerOf(PrincipalContext.Current!) }, CancellationToken.None);

    /// <inheritdoc/>
    public Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request) =>
        index.SimilarAsync(request with { Viewer = ViewerOf(PrincipalContext.Current!) }, CancellationToken.None);

    internal static SearchViewer ViewerOf(Principal principal) =>
        AccessRules.Allow(principal, AccessRule.PlatformAdmin, null)
            ? SearchViewer.All
            : new()
            {
                Cities = [.. TenantsOf(principal, Role.Editor, Role.Publisher).Select(CityId.Load)],
                Networks = [.. TenantsOf(principal, Role.Analyst, Role.NetworkAdmin).Select(NetworkId.Load)],
            };

    private static IEnumerable<string> TenantsOf(Principal principal, params Role[] roles) =>
        principal.Memberships
            .Where(membership => membership.Tenant is not null && roles.Contains(membership.Role))
            .Select(membership => membership.Tenant!)
            .Distinct(StringComparer.Ordinal);
}
