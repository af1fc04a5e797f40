using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Sessions;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>Where codes, refresh tokens and client credentials become tokens.</summary>
internal sealed class TokenEndpoint(UserManager<Account> accounts, RefreshUses uses, AuthorityIdentity identities)
{
    private const string Server = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("OpenIddict has not read this request.");
        if (request.IsClientCredentialsGrantType())
        {
            return Results.SignIn(new ClaimsPrincipal(identities.OfMachine(request.ClientId!)), properties: null, Server);
        }

        var shown = (await context.AuthenticateAsync(Server)).Principal ?? throw new InvalidOperationException("OpenIddict let a grant without a principal pass.");
        if (!await uses.TryUseAsync(shown.GetTokenId()!, shown.GetAuthorizationId(), context.RequestAborted))
        {
            return Refuse("This code or refresh token was used before; everything that came of it is revoked.");
        }

        var account = await accounts.FindByIdAsync(shown.GetClaim(Claims.Subject)!);
        if (account is null || shown.GetClaim(AuthorityClaims.Stamp) != account.SecurityStamp)
        {
            return Refuse("The person has signed out everywhere, or is gone.");
        }

        var signedInAt = long.TryParse(shown.GetClaim(Claims.AuthenticationTime), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : (long?)null;
        var identity = identities.OfPerson(account, shown.GetScopes(), signedInAt, shown.GetClaim(SessionItems.SidClaim));
        identity.SetAuthorizationId(shown.GetAuthorizationId());
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, Server);
    }

    private static IResult Refuse(string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [Server]);
}
