using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Gives whoever signs in elsewhere an account here, for memberships to hang on.</summary>
internal sealed class ForeignSignIn(UserManager<Account> accounts, ForeignAccounts known, TimeProvider time)
{
    /// <summary>
    /// The account's id. An account that was invited by address is taken over by whoever the authority says has verified that address; one that is
    /// linked already is not. Null where there is none to be had.
    /// </summary>
    public async Task<string?> ProvisionAsync(string issuer, string subject, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await known.FindAsync(issuer, subject, cancellationToken).ConfigureAwait(false) is { } linked)
        {
            return linked;
        }

        var email = user.FindFirstValue(OpenIddictConstants.Claims.Email);
        if (!AccountRules.IsEmail(email) || !bool.TryParse(user.FindFirstValue(OpenIddictConstants.Claims.EmailVerified), out var verified) || !verified)
        {
            return null;
        }

        var account = await accounts.FindByEmailAsync(email).ConfigureAwait(false);
        if (account is null)
        {
            account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = user.FindFirstValue(OpenIddictConstants.Claims.Name), CreatedAt = time.GetUtcNow() };
            if (!(await accounts.CreateAsync(account).ConfigureAwait(false)).Succeeded)
            {
                return null;
            }
        }
        else if ((await accounts.GetLoginsAsync(account).ConfigureAwait(false)).Count > 0)
        {
            return null;
        }

        return (await accounts.AddLoginAsync(account, new UserLoginInfo(issuer, subject, "Identity:Authority")).ConfigureAwait(false)).Succeeded ? account.Id : null;
    }
}
