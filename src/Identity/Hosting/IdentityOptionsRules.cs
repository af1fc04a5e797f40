namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>What the settings may not be: pure.</summary>
internal static class IdentityOptionsRules
{
    /// <summary>What is wrong, for the person who set it; null for nothing.</summary>
    public static string? Check(IdentityOptions options)
    {
        if (options.Authority is { Length: > 0 } authority && !IsAddress(authority))
        {
            return $"Identity:Authority '{authority}' is no https address (http is for this machine only).";
        }

        if (options.PublicAddress is { Length: > 0 } address && !IsAddress(address))
        {
            return $"Identity:PublicAddress '{address}' is no https address (http is for this machine only).";
        }

        if (options.Algorithms.Split(',').FirstOrDefault(algorithm => !algorithm.Trim().StartsWith("RS", StringComparison.Ordinal) && !algorithm.Trim().StartsWith("PS", StringComparison.Ordinal) && !algorithm.Trim().StartsWith("ES", StringComparison.Ordinal)) is { } unsafeOne)
        {
            return $"Identity:Algorithms '{unsafeOne}' is not accepted: only signatures by a private key are (RS…, PS…, ES…).";
        }

        return options.Authority is { Length: > 0 } && options.TokenTypes.Split(',').Any(type => type.Trim().Equals("JWT", StringComparison.OrdinalIgnoreCase)) && options.AccessTokenClaim is not { Length: > 0 }
            ? "Identity:TokenTypes allows JWT, which ID tokens are too. Name a claim that only access tokens have in Identity:AccessTokenClaim."
            : null;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
