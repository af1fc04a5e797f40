using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>Addresses of the pages with which a city, a network or the platform is run.</summary>
internal static class TenantPages
{
    public const string Overview = "";
    public const string Members = "membri";
    public const string Administrators = "amministratori";
    public const string Keys = "chiavi";
    public const string Journal = "registro";
    public const string Networks = "reti";
    public const string Cities = "citta";
    public const string Synonyms = "sinonimi";
    public const string Settings = "impostazioni";

    /// <summary>The pages of a city, network or the platform, the one to begin with first.</summary>
    public static string[] PagesOf(TenantKind kind) => kind switch
    {
        TenantKind.City => [Members, Networks, Settings, Keys, Journal],
        TenantKind.Network => [Members, Cities, Synonyms, Keys, Journal],
        _ => [Overview, Administrators, Journal],
    };

    /// <summary>The address of a page.</summary>
    public static string Of(Tenant tenant, string page) => tenant.Kind switch
    {
        TenantKind.City => $"/citta/{tenant.Slug}/{page}",
        TenantKind.Network => $"/reti/{tenant.Slug}/{page}",
        _ => $"/piattaforma/{page}".TrimEnd('/'),
    };

    /// <summary>Whom a role is for; null where its tenant is none.</summary>
    public static Tenant? Of(Membership membership) =>
        Tenant.TryCreate(
            membership.Role switch
            {
                Role.PlatformAdmin => Tenant.Platform.Value,
                Role.Editor or Role.Publisher => $"city/{membership.Tenant}",
                _ => $"network/{membership.Tenant}",
            },
            out var tenant)
            ? tenant
            : null;

    /// <summary>What a role runs; null for roles that run nothing.</summary>
    public static Tenant? RunBy(Membership membership) => membership.Role is Role.Publisher or Role.NetworkAdmin or Role.PlatformAdmin ? Of(membership) : null;

    /// <summary>The roles that a city or network gives, the one that runs it last.</summary>
    public static Role[] RolesOf(Tenant tenant) => tenant.Kind switch
    {
        TenantKind.City => [Role.Editor, Role.Publisher],
        TenantKind.Network => [Role.Analyst, Role.NetworkAdmin],
        _ => [Role.PlatformAdmin],
    };
}
