using System.Reflection;
using System.Text;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Messages;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Conventions.Documentation;

/// <summary>Who may call what, computed from the attributes by the decision that the call filter takes.</summary>
internal static class PermissionMatrix
{
    private const string City = "city";
    private const string Network = "network";
    private static readonly CityId ThisCity = CityId.Load(City);
    private static readonly NetworkId ThisNetwork = NetworkId.Load(Network);

    private static readonly (string Name, Principal Principal)[] Callers =
    [
        ("anonymous", Principal.Anonymous),
        ("analyst of another network", User(Role.Analyst, "another")),
        ("analyst", User(Role.Analyst, Network)),
        ("publisher of another city", User(Role.Publisher, "another")),
        ("editor", User(Role.Editor, City)),
        ("publisher", User(Role.Publisher, City)),
        ("network-admin", User(Role.NetworkAdmin, Network)),
        ("platform-admin", User(Role.PlatformAdmin, null)),
        ("operator", Principal.Operator),
        ("system", Principal.System),
    ];

    public static string Print()
    {
        var page = new StringBuilder(
            """
            # Permissions
            Written by `tests/Conventions` from the attributes on the grain interfaces, by the same decision that the call filter takes;
            `MB_UPDATE_PERMISSIONS=1` writes it anew. Every edge goes through these methods and has no way around them; what follows for each is on a page of its own:
            [GraphQL](permissions/graphql.md), [pages](permissions/pages.md), [commands](permissions/commands.md).

            Columns are of *this* city and *this* network unless they say otherwise. `yes`: may call. `city`, `network`: may call where the grain belongs to
            one of that kind. `own`: for itself. Where the rule ends in `(city)` it is about the city that an argument names, and not about the key's. A method that
            anyone may call shows each caller no more than it may see: *Audience*, of a plan what its audience may; *PublicPlans*, what is PUBLIC and nothing else to anybody.


            """);
        foreach (var type in GrainInterfaces.All)
        {
            page.Append("## ").Append(type.Name).Append('\n');
            page.Append("| method | rule | ").AppendJoin(" | ", Callers.Select(caller => caller.Name)).Append(" |\n");
            page.Append("|---|---|").Append(string.Concat(Callers.Select(_ => "---|"))).Append('\n');
            foreach (var method in type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal))
            {
                var access = method.GetCustomAttribute<AccessAttribute>()!;
                page.Append("| ").Append(method.Name.Replace("Async", "", StringComparison.Ordinal)).Append(" | ").Append(access.Rule)
                    .Append(access.Shows == Sight.Everyone ? "" : $": {access.Shows}").Append(access.CityArgument < 0 ? " | " : " (city) | ")
                    .AppendJoin(" | ", Callers.Select(caller => Cell(caller.Principal, access))).Append(" |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Cell(Principal caller, AccessAttribute access) => access switch
    {
        { CityArgument: >= 0 } => AccessRules.Allow(caller, access.Rule, City) ? "yes" : "",
        { Rule: AccessRule.TenantAdministrator } => Kinds(caller),
        { Rule: AccessRule.Self } => !AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfPerson(caller.Id)) ? "" : caller.Kind == PrincipalKind.User ? "own" : "yes",
        { Rule: AccessRule.NetworkAdmin } => AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfNetwork(ThisNetwork)) ? "yes" : "",
        _ => AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfCity(ThisCity)) ? "yes" : "",
    };

    private static string Kinds(Principal caller)
    {
        Tenant[] tenants = [Tenant.Of(ThisCity), Tenant.Of(ThisNetwork), Tenant.Platform];
        var allowed = tenants.Where(tenant => AccessRules.AllowOn(caller, AccessRule.TenantAdministrator, GrainKeys.OfMembers(tenant))).ToArray();
        return allowed.Length == tenants.Length ? "yes" : string.Join(", ", allowed.Select(tenant => tenant.Slug));
    }

    private static Principal User(Role role, string? tenant) => new(PrincipalKind.User, "somebody") { Memberships = [new(role, tenant)] };
}
