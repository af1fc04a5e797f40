using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>The framework's store, with the keys of authenticator apps and the recovery codes encrypted: with them in plain text, theft of the database is theft of the second factor.</summary>
internal sealed class AccountStore(AccountsContext context, MasterKey master, IdentityErrorDescriber describer) : UserOnlyStore<Account, AccountsContext, string>(context, describer)
{
    private const string Purpose = "second factor";

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Convert.ToBase64String(master.Protect(System.Text.Encoding.UTF8.GetBytes(value), Purpose)), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var value = await base.GetTokenAsync(user, loginProvider, name, cancellationToken).ConfigureAwait(false);
        return value is null ? null : System.Text.Encoding.UTF8.GetString(master.Unprotect(Convert.FromBase64String(value), Purpose));
    }
}
