using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Store;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// Makes the use of a code or refresh token happen once, also when it is shown many times at the same moment: OpenIddict reads and then writes, between
/// which others read too. The second use ends all that came of the first (RFC 9700, 4.14.2).
/// </summary>
internal sealed class RefreshUses(AccountsContext store, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations, Generations generations, TimeProvider time)
{
    /// <summary>Whether this is the first use; if not, its authorization and everything issued under it is revoked.</summary>
    public async Task<bool> TryUseAsync(string token, string? authorization, CancellationToken cancellationToken)
    {
        var added = await store.Database.ExecuteSqlAsync(
            $"insert into refreshuse (token, usedat) values ({token}, {time.GetUtcNow().UtcTicks}) on conflict do nothing", cancellationToken).ConfigureAwait(false);
        if (added == 1)
        {
            return true;
        }

        if (authorization is not null)
        {
            await EndAsync(authorization, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Ends an authorization and everything issued under it; tokens too that the first use is still being answered with.</summary>
    public async Task EndAsync(string authorization, CancellationToken cancellationToken)
    {
        if (await authorizations.FindByIdAsync(authorization, cancellationToken).ConfigureAwait(false) is { } found)
        {
            await authorizations.TryRevokeAsync(found, cancellationToken).ConfigureAwait(false);
        }

        await tokens.RevokeByAuthorizationIdAsync(authorization, cancellationToken).ConfigureAwait(false);
        await generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
    }
}
