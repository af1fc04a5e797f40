using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>A key of a machine, as it is listed: never the key itself.</summary>
/// <param name="Id">Its public part, the journal's <c>key:ID</c>.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Membership">What it may: one role for one tenant.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="LastUsedAt">When it was last used, written down within a minute; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null while it is in force.</param>
public sealed record ApiKey(
    string Id, string Name, Membership Membership, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>A key that was just made: the only time that its secret is seen.</summary>
/// <param name="Key">The key as listed.</param>
/// <param name="Secret">What the machine sends in the header <c>X-Api-Key</c>.</param>
public sealed record CreatedApiKey(ApiKey Key, string Secret);
