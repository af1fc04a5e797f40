using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Narrows what a caller may do to what they chose to act for: pure.</summary>
internal static class ActingFor
{
    /// <summary>The memberships that a choice leaves: those of the tenant, or of role and tenant. Null where the caller has none such, which is refused.</summary>
    /// <param name="held">What the caller has.</param>
    /// <param name="choice">What the caller chose: <c>tenant</c>, <c>role@tenant</c>, or the name of a role without tenant.</param>
    public static ImmutableArray<Membership>? Narrow(ImmutableArray<Membership> held, string choice)
    {
        var at = choice.IndexOf('@', StringComparison.Ordinal);
        var (role, tenant) = at < 0 ? (null, choice) : (choice[..at], choice[(at + 1)..]);
        var chosen = held.Where(membership => role is null
            ? membership.Tenant == tenant || (membership.Tenant is null && RoleNames.Of(membership.Role) == choice)
            : membership.Tenant == tenant && RoleNames.Of(membership.Role) == role).ToImmutableArray();
        return chosen.IsEmpty ? null : chosen;
    }
}
