using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Sessions;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Everything that this part of the product knows of a person, for the person.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Email">The address.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="CreatedAt">When the account was made.</param>
/// <param name="IsPlatformAdmin">Whether it runs the installation.</param>
/// <param name="HasSecondFactor">Whether a second factor is set up.</param>
/// <param name="SignsInAt">Authorities elsewhere that vouch for the person.</param>
/// <param name="Passkeys">The passkeys.</param>
/// <param name="Sessions">The browsers signed in.</param>
public sealed record AccountExport(
    string Id,
    string Email,
    string? DisplayName,
    DateTimeOffset CreatedAt,
    bool IsPlatformAdmin,
    bool HasSecondFactor,
    ImmutableArray<string> SignsInAt,
    ImmutableArray<Passkey> Passkeys,
    ImmutableArray<AccountSession> Sessions);

/// <summary>A person's own data: seeing it, changing it, taking it away.</summary>
public sealed class AccountData
{
    private const int MaximumName = 100;

    private readonly AccountsContext _store;
    private readonly UserManager<Account> _accounts;
    private readonly AccountSessions _sessions;
    private readonly PlatformAdmins _admins;

    internal AccountData(AccountsContext store, UserManager<Account> accounts, AccountSessions sessions, PlatformAdmins admins)
    {
        _store = store;
        _accounts = accounts;
        _sessions = sessions;
        _admins = admins;
    }

    /// <summary>The account of an id; null for none.</summary>
    /// <param name="account">The account's id.</param>
    public Task<Account?> FindAsync(string account) => _accounts.FindByIdAsync(account);

    /// <summary>All there is. Refusal: <c>account-unknown</c>.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<AccountExport>> ExportAsync(string account, CancellationToken cancellationToken)
    {
        if (await _accounts.FindByIdAsync(account).ConfigureAwait(false) is not { } found)
        {
            return Unknown(account);
        }

        var logins = await _accounts.GetLoginsAsync(found).ConfigureAwait(false);
        var passkeys = await _accounts.GetPasskeysAsync(found).ConfigureAwait(false);
        return new AccountExport(
            found.Id,
            found.Email!,
            found.DisplayName,
            found.CreatedAt,
            found.IsPlatformAdmin,
            found.TwoFactorEnabled,
            [.. logins.Select(login => login.LoginProvider)],
            [.. passkeys.Select(passkey => new Passkey(System.Buffers.Text.Base64Url.EncodeToString(passkey.CredentialId), passkey.Name, passkey.CreatedAt))],
            await _sessions.ListAsync(account, null, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Changes the name shown. Refusals: <c>account-unknown</c>, <c>name-invalid</c>.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="name">The name, at most 100 characters; null for none.</param>
    public async Task<Outcome<Account>> RenameAsync(string account, string? name)
    {
        if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > MaximumName || name.Any(char.IsControl)))
        {
            return new Refusal("name-invalid", $"A name has 1 to {MaximumName} characters on one line.") { Fields = ["name"] };
        }

        if (await _accounts.FindByIdAsync(account).ConfigureAwait(false) is not { } found)
        {
            return Unknown(account);
        }

        found.DisplayName = name?.Trim();
        return AccountRules.Judge(await _accounts.UpdateAsync(found).ConfigureAwait(false), found);
    }

    /// <summary>Changes the password; other browsers are signed out. Refusals: <c>account-unknown</c>, <c>password-wrong</c>, <c>password-refused</c>, and <c>locked-out</c> after too many wrong ones.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="current">The password until now.</param>
    /// <param name="next">The password from now on.</param>
    public async Task<Outcome<Account>> ChangePasswordAsync(string account, string current, string next)
    {
        if (await _accounts.FindByIdAsync(account).ConfigureAwait(false) is not { } found)
        {
            return Unknown(account);
        }

        // A stolen session is no licence to guess.
        if (await _accounts.IsLockedOutAsync(found).ConfigureAwait(false))
        {
            return AccountRules.LockedOut;
        }

        var changed = await _accounts.ChangePasswordAsync(found, current, next).ConfigureAwait(false);
        if (!changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            return AccountRules.Judge(changed, found);
        }

        await _accounts.AccessFailedAsync(found).ConfigureAwait(false);
        return new Refusal("password-wrong", "The current password is wrong.") { Fields = ["current"] };
    }

    /// <summary>Whether an account could be erased now. Refusals: those of <see cref="EraseAsync"/>.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<Account>> CheckErasingAsync(string account, CancellationToken cancellationToken) =>
        await _accounts.FindByIdAsync(account).ConfigureAwait(false) is not { } found ? Unknown(account)
        : found.IsPlatformAdmin && await _store.Users.CountAsync(user => user.IsPlatformAdmin, cancellationToken).ConfigureAwait(false) == 1
            ? new Refusal("account-last-admin", "This is the last administrator of the platform. Make another one first.")
            : found;

    /// <summary>
    /// Erases the account with its sessions, passkeys, tokens and consents. Its id stays where the product wrote it down (journal, authorship), and names
    /// nobody any more; memberships are the caller's to end. Refusals: <c>account-unknown</c>, <c>account-last-admin</c>.
    /// </summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<Account>> EraseAsync(string account, CancellationToken cancellationToken)
    {
        var judged = await CheckErasingAsync(account, cancellationToken).ConfigureAwait(false);
        if (!judged.IsDone)
        {
            return judged;
        }

        var found = judged.Value;
        await _sessions.EndAllAsync(account, cancellationToken).ConfigureAwait(false);
        await _store.Set<OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreToken>().Where(token => token.Subject == account)
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _store.Set<OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreAuthorization>().Where(authorization => authorization.Subject == account)
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _store.Links.Where(link => link.Account == account).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        var erased = AccountRules.Judge(await _accounts.DeleteAsync(found).ConfigureAwait(false), found);
        _admins.Forget();
        return erased;
    }

    private static Refusal Unknown(string account) => new("account-unknown", $"There is no account '{account}'.") { Fields = ["account"] };
}
