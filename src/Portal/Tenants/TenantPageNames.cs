using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Tenants;

/// <summary>What the pages of <see cref="TenantPages"/> are called.</summary>
internal static class TenantPageNames
{
    public static string Of(IStringLocalizer<Texts> T, string page) => page switch
    {
        TenantPages.Overview => T["Overview"],
        TenantPages.Members => T["Members"],
        TenantPages.Administrators => T["Administrators"],
        TenantPages.Networks => T["Networks"],
        TenantPages.Cities => T["Cities"],
        TenantPages.Synonyms => T["Synonyms"],
        TenantPages.Settings => T["Settings"],
        TenantPages.Keys => T["ApiKeys"],
        TenantPages.Journal => T["Journal"],
        _ => throw new InvalidOperationException($"Page '{page}' has no name."),
    };
}
