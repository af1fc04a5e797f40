using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>What an authenticator app is set up with.</summary>
/// <param name="Key">The key in base 32, for typing.</param>
/// <param name="Address">The <c>otpauth</c> address, for a QR code.</param>
public sealed record AuthenticatorKey(string Key, string Address);

/// <summary>The second factor of an account: an authenticator app, and codes for when it is lost.</summary>
public sealed class SecondFactor
{
    private const string Issuer = "MunicipalBenchmark";
    private const int RecoveryCodes = 10;

    private readonly UserManager<Account> _accounts;
    private readonly SignInManager<Account> _sessions;
    private readonly IHttpContextAccessor _requests;

    internal SecondFactor(UserManager<Account> accounts, SignInManager<Account> sessions, IHttpContextAccessor requests)
    {
        _accounts = accounts;
        _sessions = sessions;
        _requests = requests;
    }

    /// <summary>Whether an account has one, and how many recovery codes are left.</summary>
    /// <param name="account">The account.</param>
    public async Task<(bool Enabled, int RecoveryCodes)> StateAsync(Account account) =>
        (account.TwoFactorEnabled, account.TwoFactorEnabled ? await _accounts.CountRecoveryCodesAsync(account).ConfigureAwait(false) : 0);

    /// <summary>Begins: a new key for the app. Nothing changes until <see cref="ConfirmAsync"/>. Refusal: <c>second-factor-enabled</c>.</summary>
    /// <param name="account">The account.</param>
    public async Task<Outcome<AuthenticatorKey>> BeginAsync(Account account)
    {
        if (account.TwoFactorEnabled)
        {
            return new Refusal("second-factor-enabled", "There is a second factor already. Remove it first.");
        }

        await _accounts.ResetAuthenticatorKeyAsync(account).ConfigureAwait(false);
        await RefreshAsync(account).ConfigureAwait(false);
        var key = await _accounts.GetAuthenticatorKeyAsync(account).ConfigureAwait(false);
        var label = UrlEncoder.Default.Encode($"{Issuer}:{account.Email}");
        return new AuthenticatorKey(key!, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6&period=30");
    }

    /// <summary>Enables it with a first code; answers recovery codes, which are seen only now. Refusals: <c>code-wrong</c>; <c>locked-out</c> after too many wrong ones.</summary>
    /// <param name="account">The account.</param>
    /// <param name="code">What the app shows.</param>
    public async Task<Outcome<NewRecoveryCodes>> ConfirmAsync(Account account, string code)
    {
        if (await RefuseAsync(account, code).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        await _accounts.SetTwoFactorEnabledAsync(account, enabled: true).ConfigureAwait(false);
        return await NewCodesAsync(account).ConfigureAwait(false);
    }

    /// <summary>Replaces the recovery codes. Refusals: <c>code-wrong</c>; <c>locked-out</c> after too many wrong ones.</summary>
    /// <param name="account">The account.</param>
    /// <param name="code">What the app shows.</param>
    public async Task<Outcome<NewRecoveryCodes>> RenewRecoveryCodesAsync(Account account, string code) =>
        !account.TwoFactorEnabled ? CodeWrong()
        : await RefuseAsync(account, code).ConfigureAwait(false) is { } refusal ? refusal
        : await NewCodesAsync(account).ConfigureAwait(false);

    /// <summary>Removes the second factor. Refusals: <c>code-wrong</c>; <c>locked-out</c> after too many wrong ones.</summary>
    /// <param name="account">The account.</param>
    /// <param name="code">What the app shows.</param>
    public async Task<Outcome<Account>> RemoveAsync(Account account, string code)
    {
        if (!account.TwoFactorEnabled)
        {
            return CodeWrong();
        }

        if (await RefuseAsync(account, code).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        await _accounts.SetTwoFactorEnabledAsync(account, enabled: false).ConfigureAwait(false);
        await _accounts.ResetAuthenticatorKeyAsync(account).ConfigureAwait(false);
        await RefreshAsync(account).ConfigureAwait(false);
        return account;
    }

    private static Refusal CodeWrong() => new("code-wrong", "The code is wrong, too old, or was used already. Wait for the next one.") { Fields = ["code"] };

    // A stolen session is no licence to guess: wrong codes count as those at signing in do.
    private async Task<Refusal?> RefuseAsync(Account account, string code)
    {
        if (await _accounts.IsLockedOutAsync(account).ConfigureAwait(false))
        {
            return AccountRules.LockedOut;
        }

        if (await _accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, string.Concat(code.Where(char.IsAsciiDigit))).ConfigureAwait(false))
        {
            return null;
        }

        await _accounts.AccessFailedAsync(account).ConfigureAwait(false);
        return CodeWrong();
    }

    private async Task<NewRecoveryCodes> NewCodesAsync(Account account)
    {
        var codes = await _accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes).ConfigureAwait(false);
        await RefreshAsync(account).ConfigureAwait(false);
        return new([.. codes!]);
    }

    /// <summary>These changes sign the account out elsewhere; this browser stays.</summary>
    private async Task RefreshAsync(Account account)
    {
        if (_requests.HttpContext is { } context
            && (await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(context, IdentitySchemes.Authority).ConfigureAwait(false)).Principal is { } user
            && _accounts.GetUserId(user) == account.Id)
        {
            await _sessions.RefreshSignInAsync(account).ConfigureAwait(false);
        }
    }
}

/// <summary>Codes for when the authenticator app is lost, each good once.</summary>
/// <param name="Codes">The codes.</param>
public sealed record NewRecoveryCodes(ImmutableArray<string> Codes);
