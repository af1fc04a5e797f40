using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Accounts of persons who sign in elsewhere, found by who vouches for them and the name they have there.</summary>
internal sealed class ForeignAccounts(IServiceScopeFactory scopes)
{
    /// <summary>The account's id; null for a person who has not signed in to the portal yet, and for machines.</summary>
    public async ValueTask<string?> FindAsync(string issuer, string subject, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        return await context.UserLogins.Where(login => login.LoginProvider == issuer && login.ProviderKey == subject)
            .Select(login => login.UserId).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
