using System.Collections.Frozen;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Roles as people write them: <c>network-admin</c>.</summary>
public static class RoleNames
{
    private static readonly FrozenDictionary<Role, string> Names = new Dictionary<Role, string>
    {
        [Role.Analyst] = "analyst",
        [Role.NetworkAdmin] = "network-admin",
        [Role.Editor] = "editor",
        [Role.Publisher] = "publisher",
        [Role.PlatformAdmin] = "platform-admin",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Role> Roles = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> All => Roles.Keys;

    /// <summary>The name of a role.</summary>
    /// <param name="role">The role.</param>
    public static string Of(Role role) => Names[role];

    /// <summary>The role of a name.</summary>
    /// <param name="name">The name, in lower case.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether there is such a role.</returns>
    public static bool TryParse(string name, out Role role) => Roles.TryGetValue(name, out role);
}
