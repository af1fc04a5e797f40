using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Consent;

/// <summary>What a client asks for, in words; a scope that nobody knows is shown as it is.</summary>
internal static class ScopeTexts
{
    public static IEnumerable<string> Of(IStringLocalizer<Texts> T, IEnumerable<string> scopes) => scopes.Select(scope => scope switch
    {
        "openid" => T["ScopeOpenid"].Value,
        "profile" => T["ScopeProfile"].Value,
        "email" => T["ScopeEmail"].Value,
        "offline_access" => T["ScopeOffline"].Value,
        "mb" => T["ScopeProduct"].Value,
        _ => scope,
    });
}
