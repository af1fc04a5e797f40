using MunicipalBenchmark.Identity.Accounts;

namespace MunicipalBenchmark.Portal.Account;

/// <summary>The key of an authenticator app, as a page shows it.</summary>
internal static class AuthenticatorKeys
{
    private const int GroupLength = 4;
    private const string Scheme = "otpauth://totp/";

    /// <summary>In groups of four, for typing.</summary>
    public static string Group(string key) => string.Join(' ', key.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>A key that a form brought back; null for what is none: a link to anything else is not shown.</summary>
    public static AuthenticatorKey? Of(string key, string address) =>
        key.Length > 0 && key.All(char.IsAsciiLetterOrDigit) && address.StartsWith(Scheme, StringComparison.Ordinal) ? new(key, address) : null;
}
