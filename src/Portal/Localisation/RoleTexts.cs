using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>Roles in the reader's language.</summary>
internal static class RoleTexts
{
    public static string Of(IStringLocalizer<Texts> T, Role role) => role switch
    {
        Role.Analyst => T["RoleAnalyst"],
        Role.NetworkAdmin => T["RoleNetworkAdmin"],
        Role.Editor => T["RoleEditor"],
        Role.Publisher => T["RolePublisher"],
        Role.PlatformAdmin => T["RolePlatformAdmin"],
        _ => throw new InvalidOperationException($"Role {role} has no text."),
    };
}
