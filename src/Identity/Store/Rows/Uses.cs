namespace MunicipalBenchmark.Identity.Store.Rows;

/// <summary>A refresh token that was used: the row is what makes its use happen once.</summary>
internal sealed class RefreshUseRow
{
    public required string Token { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}

/// <summary>A client's assertion that was used.</summary>
internal sealed class AssertionUseRow
{
    public required string Issuer { get; init; }

    public required string Jti { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
