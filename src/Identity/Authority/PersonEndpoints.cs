using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>What clients are told of a person, and the way out.</summary>
internal static class PersonEndpoints
{
    private const string Server = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static async Task<IResult> UserInfoAsync(HttpContext context, UserManager<Account> accounts)
    {
        var shown = (await context.AuthenticateAsync(Server)).Principal;
        if (shown?.GetClaim(Claims.Subject) is not { } subject || await accounts.FindByIdAsync(subject) is not { } account)
        {
            return Results.Challenge(
                new AuthenticationProperties(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidToken,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The token is not a person's.",
                }),
                [Server]);
        }

        var claims = new Dictionary<string, object?>(StringComparer.Ordinal) { [Claims.Subject] = account.Id };
        if (shown.HasScope(Scopes.Profile))
        {
            claims[Claims.Name] = account.DisplayName ?? account.Email;
        }

        if (shown.HasScope(Scopes.Email))
        {
            claims[Claims.Email] = account.Email;
            claims[Claims.EmailVerified] = account.EmailConfirmed;
        }

        return Results.Json(claims);
    }

    /// <summary>Signs out at once if the client shows that it knows who is signed in; else the person is asked, since any page can send a browser here.</summary>
    public static async Task<IResult> EndSessionAsync(HttpContext context, SignInManager<Account> sessions)
    {
        var session = await context.AuthenticateAsync(IdentitySchemes.Authority);
        var hinted = (await context.AuthenticateAsync(Server)).Principal?.GetClaim(Claims.Subject);
        if (session.Principal is { } user && sessions.UserManager.GetUserId(user) != hinted)
        {
            return Results.Redirect(IdentitySchemes.SignOutPage);
        }

        await sessions.SignOutAsync();
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Server]);
    }
}
