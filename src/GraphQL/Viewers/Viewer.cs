using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Search.Saved;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Viewers;

/// <summary>Who asks.</summary>
internal sealed class Viewer(Principal principal)
{
    /// <summary>Stable id.</summary>
    [Id]
    public string Id => principal.Id;

    /// <summary>The searches that you keep, oldest first, each with what was published since and not marked as seen.</summary>
    [Complexity(50, 10)]
    public async Task<IReadOnlyList<SavedSearchItem>> SavedSearches([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var views = await grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(principal.Id)).ReadAsync().WaitAsync(cancellationToken);
        return [.. views.Select(view => new SavedSearchItem(view))];
    }

    /// <summary>What you are for whom, in the order of the tenants' names.</summary>
    [Complexity(10, 5)]
    public async Task<IReadOnlyList<ViewerMembership>> Memberships([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var listed = (await PersonAsync(grains, cancellationToken)).Memberships;
        var inForce = principal.Memberships.Select(membership => (Tenant: TenantOf(membership), membership.Role)).ToHashSet();
        return
        [
            .. listed.Select(membership => new ViewerMembership(membership.Tenant, membership.Role, membership.Since, inForce.Contains((membership.Tenant, membership.Role))))
                .Concat(inForce.Except(listed.Select(membership => (membership.Tenant, membership.Role))).Select(brought => new ViewerMembership(brought.Tenant, brought.Role, null, true)))
                .OrderBy(membership => membership.Tenant, StringComparer.Ordinal).ThenBy(membership => membership.Role),
        ];
    }

    /// <summary>The tenant that you chose to act for, for example `city/livorno`; null for all at once.</summary>
    [Complexity(10)]
    public async Task<string?> ActingFor([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        (await PersonAsync(grains, cancellationToken)).ActingFor?.Value;

    private Task<PersonView> PersonAsync(IGrainFactory grains, CancellationToken cancellationToken) =>
        grains.GetGrain<IPersonGrain>(GrainKeys.OfPerson(principal.Id)).ReadAsync().WaitAsync(cancellationToken);

    private static Tenant TenantOf(Membership membership) => membership.Role switch
    {
        Role.PlatformAdmin => Tenant.Platform,
        Role.Editor or Role.Publisher => Tenant.Of(CityId.Load(membership.Tenant!)),
        _ => Tenant.Of(NetworkId.Load(membership.Tenant!)),
    };
}
