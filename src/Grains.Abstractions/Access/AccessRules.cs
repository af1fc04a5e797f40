using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Access;

/// <summary>The decision behind every grain call: pure, so that it can be tabulated and tested.</summary>
public static class AccessRules
{
    /// <summary>Whether a principal may call a method with this rule on the grain of this key.</summary>
    /// <param name="principal">Who calls.</param>
    /// <param name="rule">The method's rule.</param>
    /// <param name="key">The grain's key; null where it is no text.</param>
    public static bool AllowOn(Principal principal, AccessRule rule, string? key) => rule switch
    {
        AccessRule.TenantAdministrator when key is not null && GrainKeys.ScopeOf(key) is { } tenant =>
            principal.Kind == PrincipalKind.System || Administers(principal, tenant),
        AccessRule.Self when principal.Kind == PrincipalKind.User => key is not null && GrainKeys.SubjectOf(key) == principal.Id,
        _ => Allow(principal, rule, key is null ? null : GrainKeys.TenantOf(key)),
    };

    /// <summary>Whether a principal runs a tenant: its members, its audit journal.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="tenant">The city, network or platform.</param>
    public static bool Administers(Principal principal, Tenant tenant) =>
        Allow(principal, AccessRule.PlatformAdmin, null) || tenant.Kind switch
        {
            TenantKind.City => Allow(principal, AccessRule.CityPublisher, tenant.Slug),
            TenantKind.Network => Allow(principal, AccessRule.NetworkAdmin, tenant.Slug),
            _ => false,
        };

    /// <summary>Whether a principal may call a method with this rule on a grain of this tenant.</summary>
    /// <param name="principal">Who calls.</param>
    /// <param name="rule">The method's rule.</param>
    /// <param name="tenant">The tenant of the grain's key; null where it has none.</param>
    public static bool Allow(Principal principal, AccessRule rule, string? tenant) => principal.Kind switch
    {
        PrincipalKind.System => true,
        PrincipalKind.Operator => rule != AccessRule.System,
        PrincipalKind.Anonymous => rule == AccessRule.Anyone,
        PrincipalKind.User => rule switch
        {
            AccessRule.Anyone => true,
            AccessRule.System => false,
            AccessRule.PlatformAdmin or AccessRule.TenantAdministrator => Has(principal, Role.PlatformAdmin, null),
            AccessRule.Self => false,
            AccessRule.CityEditor => Has(principal, Role.Editor, tenant) || Has(principal, Role.Publisher, tenant),
            AccessRule.CityPublisher => Has(principal, Role.Publisher, tenant),
            AccessRule.NetworkAdmin => Has(principal, Role.NetworkAdmin, tenant),
            _ => throw new InvalidOperationException($"Access rule {rule} has no decision."),
        },
        _ => throw new InvalidOperationException($"Principal kind {principal.Kind} has no decision."),
    };

    /// <summary>Whether a principal works for a city: sees its drafts and private plans.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="tenant">The city's slug.</param>
    public static bool ServesCity(Principal principal, string tenant) => Allow(principal, AccessRule.CityEditor, tenant);

    /// <summary>The networks whose people a principal is of: what member cities share with them is for it.</summary>
    /// <param name="principal">Who asks.</param>
    public static ImmutableArray<NetworkId> NetworksOf(Principal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return
        [
            .. principal.Memberships
                .Where(membership => principal.Kind == PrincipalKind.User && membership is { Role: Role.Analyst or Role.NetworkAdmin, Tenant: not null })
                .Select(membership => membership.Tenant!).Distinct(StringComparer.Ordinal).Select(NetworkId.Load),
        ];
    }

    private static bool Has(Principal principal, Role role, string? tenant)
    {
        foreach (var membership in principal.Memberships)
        {
            // A platform administrator has no tenant; every other role is worth nothing without one.
            if (membership.Role == role && (role == Role.PlatformAdmin || (tenant is not null && membership.Tenant == tenant)))
            {
                return true;
            }
        }

        return false;
    }
}
