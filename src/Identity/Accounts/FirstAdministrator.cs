using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>The way into an installation that has no administrator: a link, made anew at each start until somebody used one.</summary>
public sealed class FirstAdministrator
{
    private readonly AccountsContext _store;
    private readonly AccountLinks _links;

    internal FirstAdministrator(AccountsContext store, AccountLinks links)
    {
        _store = store;
        _links = links;
    }

    /// <summary>A link that is good for an hour and once; null where there is an administrator. Earlier links of this kind end.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<AccountLink?> InviteAsync(CancellationToken cancellationToken)
    {
        if (await _store.Users.AnyAsync(user => user.IsPlatformAdmin, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        await _store.Links.Where(link => link.Kind == nameof(LinkKind.FirstAdministrator)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return await _links.CreateAsync(LinkKind.FirstAdministrator, null, cancellationToken).ConfigureAwait(false);
    }
}
