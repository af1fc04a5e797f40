namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>What a link lets somebody do.</summary>
public enum LinkKind
{
    /// <summary>Make the first administrator of an installation that has none.</summary>
    FirstAdministrator,

    /// <summary>Accept an invitation: choose a password or passkey for an account that was made.</summary>
    Invitation,

    /// <summary>Choose a new password.</summary>
    PasswordReset,
}

/// <summary>A link that was just made: the only time that it is seen.</summary>
/// <param name="Address">The whole address; the code is in the fragment, which no access log has.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record AccountLink(Uri Address, DateTimeOffset ExpiresAt);

/// <summary>What a link is for, for the page that it opens.</summary>
/// <param name="Kind">What it lets somebody do.</param>
/// <param name="Email">The account's address; null for the first administrator, who gives one.</param>
public sealed record OpenedLink(LinkKind Kind, string? Email);
