using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>
/// Behind the sign-in page of the own authority: what a person gives becomes the authority's session (cookie), with which the authorization endpoint
/// goes on. Call it in a request, before the answer has begun.
/// </summary>
public sealed class SignInService
{
    // Verified for addresses that nobody has, so that the time of an answer does not tell.
    private static readonly Account Nobody = new();

    private readonly SignInManager<Account> _sessions;
    private readonly UserManager<Account> _accounts;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly TryTurns _turns;
    private readonly StrangerTries _strangers;

    internal SignInService(SignInManager<Account> sessions, UserManager<Account> accounts, IPasswordHasher<Account> hasher, TryTurns turns, StrangerTries strangers)
    {
        _sessions = sessions;
        _accounts = accounts;
        _hasher = hasher;
        _turns = turns;
        _strangers = strangers;
    }

    /// <summary>The account signed in at the authority in this request; null for nobody.</summary>
    /// <param name="context">The request.</param>
    public async Task<Account?> CurrentAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(Hosting.IdentitySchemes.Authority).ConfigureAwait(false);
        return session.Principal is { } user ? await _accounts.GetUserAsync(user).ConfigureAwait(false) : null;
    }

    /// <summary>Tries address and password.</summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="remember">Whether the session outlives the browser.</param>
    public async Task<SignInStep> PasswordAsync(string email, string password, bool remember)
    {
        var address = _accounts.NormalizeEmail(email) ?? string.Empty;
        using var turn = await _turns.EnterAsync(address).ConfigureAwait(false);
        if (await _accounts.FindByEmailAsync(email).ConfigureAwait(false) is not { PasswordHash: not null } account)
        {
            return RefuseStranger(address, password);
        }

        return Step(await _sessions.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true).ConfigureAwait(false));
    }

    /// <summary>Tries a one-time code, after <see cref="SignInStep.SecondFactor"/>.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="remember">Whether the session outlives the browser.</param>
    public async Task<SignInStep> CodeAsync(string code, bool remember)
    {
        // Before the account is read: what is read then counts the tries before this one.
        var first = await _sessions.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme).ConfigureAwait(false);
        using var turn = await _turns.EnterAsync(first.Principal?.FindFirstValue(ClaimTypes.Name) ?? string.Empty).ConfigureAwait(false);
        return Step(await _sessions.TwoFactorAuthenticatorSignInAsync(Digits(code), remember, rememberClient: false).ConfigureAwait(false));
    }

    /// <summary>Tries a recovery code, after <see cref="SignInStep.SecondFactor"/>; it is used up.</summary>
    /// <param name="code">The code.</param>
    public async Task<SignInStep> RecoveryCodeAsync(string code) => Step(await _sessions.TwoFactorRecoveryCodeSignInAsync(code.Trim()).ConfigureAwait(false));

    /// <summary>What the browser's <c>navigator.credentials.get</c> is called with, as JSON.</summary>
    public Task<string> PasskeyOptionsAsync() => _sessions.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Tries what the browser answered to <see cref="PasskeyOptionsAsync"/>. A passkey is both factors.</summary>
    /// <param name="credential">The credential, as JSON.</param>
    public async Task<SignInStep> PasskeyAsync(string credential) => Step(await _sessions.PasskeySignInAsync(credential).ConfigureAwait(false));

    /// <summary>Ends the authority's session of this browser.</summary>
    public Task SignOutAsync() => _sessions.SignOutAsync();

    // In all as an account is refused: by its answers, their work and their number.
    private SignInStep RefuseStranger(string address, string password)
    {
        if (_strangers.IsClosed(address))
        {
            return SignInStep.LockedOut;
        }

        _hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return _strangers.Count(address, _accounts.Options.Lockout) ? SignInStep.LockedOut : SignInStep.Refused;
    }

    private static SignInStep Step(SignInResult result) => result switch
    {
        { Succeeded: true } => SignInStep.Done,
        { RequiresTwoFactor: true } => SignInStep.SecondFactor,
        { IsLockedOut: true } => SignInStep.LockedOut,
        _ => SignInStep.Refused,
    };

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static class NobodysHash
    {
        public static readonly string Value = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());
    }
}
