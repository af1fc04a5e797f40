using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Portal.Hosting;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.SignIn;

/// <summary>The way into the portal's session, and what the sign-in page's script asks.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sign-in/start", (string? returnUrl) =>
            Results.Challenge(new AuthenticationProperties { RedirectUri = LocalAddress.Of(returnUrl) }, [IdentitySchemes.SignIn]));

        using var scope = endpoints.ServiceProvider.CreateScope();
        if (scope.ServiceProvider.GetService<SignInService>() is not null)
        {
            endpoints.MapPost("/sign-in/passkey/options", OptionsAsync).WithMetadata(PortalPage.Instance);
            endpoints.MapPost("/sign-in/passkey", TryAsync).WithMetadata(PortalPage.Instance);
        }
    }

    private static async Task<IResult> OptionsAsync(HttpContext context, IAntiforgery antiforgery, SignInService signIn) =>
        await antiforgery.IsRequestValidAsync(context) ? Results.Text(await signIn.PasskeyOptionsAsync(), "application/json") : Results.BadRequest();

    private static async Task<IResult> TryAsync(HttpContext context, IAntiforgery antiforgery, SignInService signIn, IStringLocalizer<Texts> T, PasskeyAnswer answer) =>
        !await antiforgery.IsRequestValidAsync(context) ? Results.BadRequest()
        : await signIn.PasskeyAsync(answer.Credential) switch
        {
            SignInStep.Done => Results.Json(new PasskeyResult(SignInReturn.Way(SignInReturn.Of(answer.ReturnUrl)), null)),
            SignInStep.LockedOut => Results.Json(new PasskeyResult(null, T["RefusedLockedOut"])),
            _ => Results.Json(new PasskeyResult(null, T["RefusedPasskey"])),
        };
}
