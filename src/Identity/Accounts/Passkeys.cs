using System.Buffers.Text;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>A passkey of an account.</summary>
/// <param name="Id">Names it for removing: its credential id in base64url.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record Passkey(string Id, string? Name, DateTimeOffset CreatedAt);

/// <summary>Passkeys of an account: adding one takes two requests of the same browser.</summary>
public sealed class Passkeys
{
    private const int Most = 20;
    private const int MaximumName = 100;

    private readonly UserManager<Account> _accounts;
    private readonly SignInManager<Account> _sessions;

    internal Passkeys(UserManager<Account> accounts, SignInManager<Account> sessions)
    {
        _accounts = accounts;
        _sessions = sessions;
    }

    /// <summary>What the browser's <c>navigator.credentials.create</c> is called with, as JSON.</summary>
    /// <param name="account">The account.</param>
    public Task<string> CreationOptionsAsync(Account account) => _sessions.MakePasskeyCreationOptionsAsync(
        new() { Id = account.Id, Name = account.Email!, DisplayName = account.DisplayName ?? account.Email! });

    /// <summary>Adds what the browser answered. Refusals: <c>passkey-refused</c>, <c>passkey-too-many</c>.</summary>
    /// <param name="account">The account that the options were made for.</param>
    /// <param name="credential">The credential, as JSON.</param>
    /// <param name="name">What its owner calls it, at most 100 characters.</param>
    public async Task<Outcome<Passkey>> AddAsync(Account account, string credential, string? name)
    {
        if ((await _accounts.GetPasskeysAsync(account).ConfigureAwait(false)).Count >= Most)
        {
            return new Refusal("passkey-too-many", $"An account has at most {Most} passkeys. Remove one first.");
        }

        var attested = await _sessions.PerformPasskeyAttestationAsync(credential).ConfigureAwait(false);
        if (!attested.Succeeded || attested.UserEntity.Id != account.Id || name?.Length > MaximumName)
        {
            return new Refusal("passkey-refused", "The passkey could not be added. Try again, with a device that verifies who you are.");
        }

        attested.Passkey.Name = name;
        var added = await _accounts.AddOrUpdatePasskeyAsync(account, attested.Passkey).ConfigureAwait(false);
        return added.Succeeded ? View(attested.Passkey) : new Refusal("passkey-refused", string.Join(' ', added.Errors.Select(error => error.Description)));
    }

    /// <summary>The passkeys of an account.</summary>
    /// <param name="account">The account.</param>
    public async Task<ImmutableArray<Passkey>> ListAsync(Account account) => [.. (await _accounts.GetPasskeysAsync(account).ConfigureAwait(false)).Select(View)];

    /// <summary>Removes a passkey. Refusals: <c>passkey-unknown</c>; <c>passkey-last</c> where the account could not be entered any more.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The passkey's id.</param>
    public async Task<Outcome<Passkey>> RemoveAsync(Account account, string id)
    {
        var passkeys = await _accounts.GetPasskeysAsync(account).ConfigureAwait(false);
        if (passkeys.FirstOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == id) is not { } found)
        {
            return new Refusal("passkey-unknown", "The account has no such passkey.");
        }

        if (passkeys.Count == 1 && account.PasswordHash is null)
        {
            return new Refusal("passkey-last", "This passkey is the only way into the account. Choose a password first.");
        }

        await _accounts.RemovePasskeyAsync(account, found.CredentialId).ConfigureAwait(false);
        return View(found);
    }

    private static Passkey View(UserPasskeyInfo passkey) => new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name, passkey.CreatedAt);
}
