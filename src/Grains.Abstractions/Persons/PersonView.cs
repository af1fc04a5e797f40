using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Persons;

/// <summary>A person as it may see itself.</summary>
[GenerateSerializer, Immutable, Alias("mb.person-view")]
public sealed record PersonView
{
    /// <summary>The principal's id.</summary>
    [Id(0)]
    public required string Subject { get; init; }

    /// <summary>What it is for whom.</summary>
    [Id(1)]
    public ImmutableArray<PersonMembership> Memberships { get => field.IsDefault ? [] : field; init; }

    /// <summary>The tenant for which it acts; null for all at once.</summary>
    [Id(2)]
    public Tenant? ActingFor { get; init; }

    /// <summary>The principal with the roles in force: those of the tenant acted for, or all. What an edge puts into the request context.</summary>
    public Principal ToPrincipal() => new(PrincipalKind.User, Subject)
    {
        Memberships =
        [
            .. Memberships.Where(membership => ActingFor is null || membership.Tenant == ActingFor)
                .Select(membership => new Membership(membership.Role, membership.Role == Role.PlatformAdmin ? null : membership.Tenant.Slug)),
        ],
    };
}
