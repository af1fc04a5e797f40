using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>Addresses of the pages with which a city or a network is run.</summary>
internal static class TenantPages
{
    public const string Members = "membri";
    public const string Keys = "chiavi";
    public const string Journal = "registro";

    /// <summary>The address of a page.</summary>
    public static string Of(Tenant tenant, string page) => $"/{(tenant.Kind == TenantKind.City ? "citta" : "reti")}/{tenant.Slug}/{page}";

    /// <summary>The page at which somebody who runs a city or network begins; null for other roles.</summary>
    public static string? FirstOf(Membership membership) => membership.Role switch
    {
        Role.Publisher => $"/citta/{membership.Tenant}/{Members}",
        Role.NetworkAdmin => $"/reti/{membership.Tenant}/{Members}",
        _ => null,
    };

    /// <summary>The roles that a city or network gives, the one that runs it last.</summary>
    public static Role[] RolesOf(Tenant tenant) => tenant.Kind == TenantKind.City ? [Role.Editor, Role.Publisher] : [Role.Analyst, Role.NetworkAdmin];
}
