using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>The columns of the tables of the edges, and what stands in their cells.</summary>
internal static class Callers
{
    private const string City = "city";
    private const string Network = "network";
    private static readonly Visibility[] Visibilities = [Visibility.Private, Visibility.Networks, Visibility.Public];

    public static (string Name, Principal Principal)[] All { get; } =
    [
        ("anonymous", Principal.Anonymous),
        ("analyst of another network", User(Role.Analyst, "another")),
        ("analyst", User(Role.Analyst, Network)),
        ("editor of another city", User(Role.Editor, "another")),
        ("editor", User(Role.Editor, City)),
        ("publisher", User(Role.Publisher, City)),
        ("network-admin", User(Role.NetworkAdmin, Network)),
        ("platform-admin", User(Role.PlatformAdmin, null)),
    ];

    /// <summary>The cells of something that stands on all of these.</summary>
    public static IEnumerable<string> Cells(params IReadOnlyCollection<AccessAttribute> rules) => All.Select(caller => Cell(caller.Principal, rules));

    private static string Cell(Principal caller, IReadOnlyCollection<AccessAttribute> rules)
    {
        if (rules.Any(access => access.Rule == AccessRule.TenantAdministrator))
        {
            return Tenants(caller);
        }

        if (!rules.All(access => Allows(caller, access)))
        {
            return "";
        }

        var seen = Visibilities.Where(visibility => rules.All(access => access.Rule != AccessRule.Anyone || Sees(caller, access.Shows, visibility))).ToArray();
        return seen.Length == Visibilities.Length ? rules.Any(access => access.Rule == AccessRule.Self) ? "own" : "yes" : string.Join(", ", seen.Select(visibility => visibility.ToString().ToUpperInvariant()));
    }

    private static bool Allows(Principal caller, AccessAttribute access) => access switch
    {
        { CityArgument: >= 0 } => AccessRules.Allow(caller, access.Rule, City),
        { Rule: AccessRule.Self } => AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfPerson(caller.Id)),
        { Rule: AccessRule.NetworkAdmin } => AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfNetwork(NetworkId.Load(Network))),
        _ => AccessRules.AllowOn(caller, access.Rule, GrainKeys.OfCity(CityId.Load(City))),
    };

    private static bool Sees(Principal caller, Sight sight, Visibility visibility) => sight switch
    {
        Sight.Everyone => true,
        Sight.PublicPlans => visibility == Visibility.Public,
        Sight.Audience => visibility == Visibility.Public || AccessRules.ServesCity(caller, City)
            || (visibility == Visibility.Networks && AccessRules.NetworksOf(caller).Contains(NetworkId.Load(Network))),
        _ => throw new InvalidOperationException($"Sight {sight} has no decision."),
    };

    private static string Tenants(Principal caller)
    {
        Tenant[] tenants = [Tenant.Of(CityId.Load(City)), Tenant.Of(NetworkId.Load(Network)), Tenant.Platform];
        var allowed = tenants.Where(tenant => AccessRules.AllowOn(caller, AccessRule.TenantAdministrator, GrainKeys.OfMembers(tenant))).ToArray();
        return allowed.Length == tenants.Length ? "yes" : string.Join(", ", allowed.Select(tenant => tenant.Slug));
    }

    private static Principal User(Role role, string? tenant) => new(PrincipalKind.User, "somebody") { Memberships = [new(role, tenant)] };
}
