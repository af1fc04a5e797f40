namespace MunicipalBenchmark.Access;

/// <summary>The decision behind every grain call: pure, so that it can be tabulated and tested.</summary>
public static class AccessRules
{
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
            AccessRule.PlatformAdmin => Has(principal, Role.PlatformAdmin, null),
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
