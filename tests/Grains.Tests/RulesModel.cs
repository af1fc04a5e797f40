using MunicipalBenchmark.Access;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>The rules once more, as plain as they can be said: sets of who is what, and what follows. Knows nothing of the product's own decisions.</summary>
internal sealed class RulesModel
{
    private readonly Dictionary<(string Person, Tenant Tenant), Role> _roles = [];

    public HashSet<(string Network, string City)> Invited { get; } = [];

    public HashSet<(string Network, string City)> Members { get; } = [];

    public Dictionary<string, Shown> Plans { get; } = [];

    public bool Has(string person, Role role, Tenant tenant) => _roles.TryGetValue((person, tenant), out var held) && held == role;

    public bool WorksFor(string person, string city) => IsOf(person, "city", city, Role.Editor) || IsOf(person, "city", city, Role.Publisher);

    public bool Publishes(string person, string city) => IsOf(person, "city", city, Role.Publisher);

    public bool RunsNetwork(string person, string network) => IsOf(person, "network", network, Role.NetworkAdmin);

    public bool Runs(string person, Tenant tenant) => Has(person, Role.PlatformAdmin, Tenant.Platform) || Has(person, Running(tenant), tenant);

    public bool Add(string subject, Role role, Tenant tenant)
    {
        var fits = tenant.Kind switch
        {
            TenantKind.City => role is Role.Editor or Role.Publisher,
            TenantKind.Network => role is Role.Analyst or Role.NetworkAdmin,
            _ => role == Role.PlatformAdmin,
        };
        return fits && (_roles.TryAdd((subject, tenant), role) || _roles[(subject, tenant)] == role);
    }

    public bool Remove(string actor, string subject, Tenant tenant)
    {
        if (!_roles.TryGetValue((subject, tenant), out var role))
        {
            return false;
        }

        var isLast = role == Running(tenant) && _roles.Count(held => held.Key.Tenant == tenant && held.Value == role) == 1;
        var mayRemoveTheLast = tenant.Kind != TenantKind.Platform && Has(actor, Role.PlatformAdmin, Tenant.Platform);
        return (!isLast || mayRemoveTheLast) && _roles.Remove((subject, tenant));
    }

    /// <summary>Whether the person may see the plan's published edition.</summary>
    public bool Sees(string person, string city, Shown plan) => plan.Published is not null && (plan.Visibility == Visibility.Public || WorksFor(person, city) || IsShared(person, city, plan));

    private static Role Running(Tenant tenant) => tenant.Kind switch
    {
        TenantKind.City => Role.Publisher,
        TenantKind.Network => Role.NetworkAdmin,
        _ => Role.PlatformAdmin,
    };

    /// <summary>Shared with a network of the person's that the city is a member of just now.</summary>
    private bool IsShared(string person, string city, Shown plan) =>
        plan is { Visibility: Visibility.Networks, Network: { } network } && Members.Contains((network, city))
        && (IsOf(person, "network", network, Role.Analyst) || IsOf(person, "network", network, Role.NetworkAdmin));

    private bool IsOf(string person, string kind, string slug, Role role) => Has(person, role, Tenant.Load($"{kind}/{slug}"));

    /// <summary>All plans whose published edition the person may see.</summary>
    public IEnumerable<KeyValuePair<string, Shown>> SeenBy(string person) => Plans.Where(plan => Sees(person, plan.Key[..plan.Key.IndexOf('/', StringComparison.Ordinal)], plan.Value));

    /// <summary>What there is of a plan.</summary>
    internal sealed class Shown
    {
        /// <summary>The working copy.</summary>
        public Content? Draft { get; set; }

        /// <summary>The published edition.</summary>
        public Content? Published { get; set; }

        public Visibility Visibility { get; set; }

        /// <summary>The network that it is shared with at <see cref="Visibility.Networks"/>.</summary>
        public string? Network { get; set; }

        /// <summary>The title that somebody gave its node by hand, which documents do not undo.</summary>
        public string? Edited { get; set; }

        /// <summary>Figures that those who do not work for the city may be told in histories: of the present edition and of those before it that were for everybody, without a break.</summary>
        public HashSet<long> Told { get; } = [];

        /// <summary>Figures recorded by hand that stand, by their day.</summary>
        public Dictionary<DateOnly, long> Recorded { get; } = [];

        /// <summary>Whether the public feed may ever have named it.</summary>
        public bool WasPublic { get; set; }

        /// <summary>The figures that stand for a day: what was recorded, else what the document says.</summary>
        public long? Standing(DateOnly day) => Recorded.TryGetValue(day, out var recorded) ? recorded : day == Some.MidYear ? Published?.Figure : null;
    }

    /// <summary>A document: what it holds that nothing else holds.</summary>
    /// <param name="Marks">Words.</param>
    /// <param name="Figure">The one figure of its indicator.</param>
    internal sealed record Content(string[] Marks, long Figure);
}
