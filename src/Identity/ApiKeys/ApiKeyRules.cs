using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>Who may make and end which keys: pure.</summary>
internal static class ApiKeyRules
{
    /// <summary>Whether somebody may give this membership to a machine. Keys of the platform are not made.</summary>
    public static bool MayGive(Principal actor, Membership membership) => membership.Tenant is not null && membership.Role switch
    {
        Role.Editor or Role.Publisher => AccessRules.Allow(actor, AccessRule.CityPublisher, membership.Tenant) || RunsPlatform(actor),
        Role.Analyst or Role.NetworkAdmin => AccessRules.Allow(actor, AccessRule.NetworkAdmin, membership.Tenant) || RunsPlatform(actor),
        Role.PlatformAdmin => false,
        _ => throw new InvalidOperationException($"Role {membership.Role} has no decision."),
    };

    private static bool RunsPlatform(Principal actor) => AccessRules.Allow(actor, AccessRule.PlatformAdmin, null);
}
