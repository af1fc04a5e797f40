namespace MunicipalBenchmark.Identity.Store.Rows;

/// <summary>A link that was sent or printed: only the hash of its code is kept.</summary>
internal sealed class LinkRow
{
    public required string Hash { get; init; }

    public required string Kind { get; init; }

    public string? Account { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>A key of a machine: only its hash is kept.</summary>
internal sealed class ApiKeyRow
{
    public required string Id { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string Tenant { get; init; }

    public required string Role { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>A sign-in of a browser: the cookie holds a random key, of which this is the hash.</summary>
internal sealed class SessionRow
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string Scheme { get; init; }

    /// <summary>The authority's session that this one came from: it ends with that.</summary>
    public string? Parent { get; init; }

    public required byte[] Ticket { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public string? Address { get; init; }

    public string? Agent { get; init; }
}
