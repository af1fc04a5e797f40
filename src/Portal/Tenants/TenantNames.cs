using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>What cities and networks are called, which everyone may know.</summary>
internal static class TenantNames
{
    /// <summary>The name; null where there is no such city or network.</summary>
    public static async Task<string?> OfAsync(IGrainFactory grains, IStringLocalizer<Texts> T, Tenant tenant) => tenant.Kind switch
    {
        TenantKind.City => (await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(CityId.Load(tenant.Slug))).ReadAsync())?.Name,
        TenantKind.Network => (await grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load(tenant.Slug))).ReadAsync())?.Name,
        _ => T["Platform"],
    };

    /// <summary>The name of whom a role is for; its id where nothing has it.</summary>
    public static async Task<string> OfAsync(IGrainFactory grains, IStringLocalizer<Texts> T, Membership membership) =>
        TenantPages.Of(membership) is { } tenant && await OfAsync(grains, T, tenant) is { } name ? name : membership.Tenant ?? "";
}
