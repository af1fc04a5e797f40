using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>Removes what nobody needs any more: tokens, consents without tokens, sessions, links, records of single uses.</summary>
internal sealed class EndedRows(AccountsContext store, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, TimeProvider time)
{
    // Longer than anything that such a row guards.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var old = now - Kept;
        await tokens.PruneAsync(old, cancellationToken).ConfigureAwait(false);
        await authorizations.PruneAsync(old, cancellationToken).ConfigureAwait(false);
        await store.RefreshUses.Where(row => row.UsedAt < old).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await store.AssertionUses.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await store.Sessions.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await store.Links.Where(row => row.ExpiresAt < old).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await store.SigningKeys.Where(row => row.RetiredAt < old).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
