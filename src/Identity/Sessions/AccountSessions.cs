using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Outcomes;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>Where a person is signed in, and signing out from there.</summary>
public sealed class AccountSessions
{
    private readonly AccountsContext _store;
    private readonly UserManager<Account> _accounts;
    private readonly IOpenIddictTokenManager _tokens;
    private readonly IOpenIddictAuthorizationManager _authorizations;
    private readonly Generations _generations;
    private readonly TimeProvider _time;

    internal AccountSessions(
        AccountsContext store, UserManager<Account> accounts, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, Generations generations, TimeProvider time)
    {
        _store = store;
        _accounts = accounts;
        _tokens = tokens;
        _authorizations = authorizations;
        _generations = generations;
        _time = time;
    }

    /// <summary>The browsers that a person is signed in with, the newest first.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="context">The request, to tell the browser that asks; null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<AccountSession>> ListAsync(string account, HttpContext? context, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var rows = await _store.Sessions.AsNoTracking().Where(row => row.Account == account && row.ExpiresAt > now && row.Parent == null).OrderByDescending(row => row.CreatedAt)
            .Select(row => new { row.Id, row.CreatedAt, row.SeenAt, row.Address, row.Agent }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var current = context is null ? null : await CurrentAsync(context).ConfigureAwait(false);
        return [.. rows.Select(row => new AccountSession(row.Id, row.CreatedAt, row.SeenAt, row.Address, row.Agent, row.Id == current))];
    }

    /// <summary>Signs a browser out. Refusal: <c>session-unknown</c>, also for another person's.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="id">The session's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<AccountSession>> EndAsync(string account, string id, CancellationToken cancellationToken)
    {
        if ((await ListAsync(account, null, cancellationToken).ConfigureAwait(false)).FirstOrDefault(session => session.Id == id) is not { } session)
        {
            return new Refusal("session-unknown", "This session has ended already.");
        }

        await _store.Sessions.Where(row => row.Account == account && (row.Id == id || row.Parent == id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await _generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Signs a person out everywhere: all browsers, and everything that clients were given. Keys of machines stay.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task EndAllAsync(string account, CancellationToken cancellationToken)
    {
        if (await _accounts.FindByIdAsync(account).ConfigureAwait(false) is { } found)
        {
            await _accounts.UpdateSecurityStampAsync(found).ConfigureAwait(false);
        }

        await _store.Sessions.Where(row => row.Account == account).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var authorization in _authorizations.FindAsync(account, null, null, OpenIddictConstants.AuthorizationTypes.AdHoc, null, cancellationToken).ConfigureAwait(false))
        {
            await _authorizations.TryRevokeAsync(authorization, cancellationToken).ConfigureAwait(false);
        }

        await _tokens.RevokeBySubjectAsync(account, cancellationToken).ConfigureAwait(false);
        await _generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string?> CurrentAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(IdentitySchemes.Session).ConfigureAwait(false);
        return session.Properties?.GetString(SessionItems.Parent) ?? session.Properties?.GetString(SessionItems.Id);
    }
}
