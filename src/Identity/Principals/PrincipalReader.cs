using System.Collections.Immutable;
using System.Security.Claims;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Makes a principal of a verified identity: its own roles, and those the product keeps for its account.</summary>
internal sealed class PrincipalReader(IMembershipSource memberships, PlatformAdmins admins)
{
    /// <summary>The principal; anonymous for an identity that no credential of ours stands behind.</summary>
    public async ValueTask<Principal> ReadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return Principal.Anonymous;
        }

        var carried = user.FindAll(IdentityClaims.Membership).Select(claim => Parse(claim.Value)).OfType<Membership>().ToImmutableArray();
        if (user.FindFirstValue(IdentityClaims.Account) is not { Length: > 0 } account)
        {
            return user.FindFirstValue(IdentityClaims.Actor) is { Length: > 0 } actor
                ? new(PrincipalKind.User, actor) { Memberships = carried }
                : Principal.Anonymous;
        }

        var kept = await memberships.OfAsync(account, cancellationToken).ConfigureAwait(false);
        var all = carried.AddRange(kept);
        if (await admins.ContainsAsync(account, cancellationToken).ConfigureAwait(false))
        {
            all = all.Add(new(Role.PlatformAdmin, null));
        }

        return new(PrincipalKind.User, account) { Memberships = [.. all.Distinct()] };
    }

    /// <summary>A membership as a claim's value.</summary>
    public static string Format(Membership membership) => $"{RoleNames.Of(membership.Role)}@{membership.Tenant}";

    /// <summary>The membership of a claim's value.</summary>
    public static Membership? Parse(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && RoleNames.TryParse(value[..at], out var role) ? new(role, at == value.Length - 1 ? null : value[(at + 1)..]) : null;
    }
}
