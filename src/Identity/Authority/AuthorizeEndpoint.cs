using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Consent;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Sessions;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>Where a browser is sent to sign in. What is wrong with client, redirect address or PKCE has been refused by OpenIddict before.</summary>
internal sealed class AuthorizeEndpoint(
    UserManager<Account> accounts, IOpenIddictApplicationManager applications, ConsentService consents, AuthorityIdentity identities, AuthorizeMarks marks, TimeProvider time)
{
    private const string Server = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("OpenIddict has not read this request.");
        var session = await context.AuthenticateAsync(IdentitySchemes.Authority);
        var account = session.Principal is { } user ? await accounts.GetUserAsync(user) : null;
        if (account is null || MustSignInAgain(context, request, session))
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refuse(Errors.LoginRequired, "The person is not signed in.")
                : Results.Redirect(Page(IdentitySchemes.SignInPage, "returnUrl", Here(context, (AuthorizeMarks.Asked, marks.Write(AuthorizeMarks.Asked)))));
        }

        var client = await applications.FindByClientIdAsync(request.ClientId!, context.RequestAborted)
            ?? throw new InvalidOperationException($"OpenIddict let the unknown client '{request.ClientId}' pass.");
        var answer = marks.Read(AuthorizeMarks.Answer, Parameter(context, AuthorizeMarks.Answer)) is { } given && given.Parts[1] == account.Id && given.Parts[2] == request.ClientId ? given.Parts[0] : null;
        if (answer == AuthorizeMarks.Denied)
        {
            return Refuse(Errors.AccessDenied, "The person has not allowed it.");
        }

        if (!await applications.HasConsentTypeAsync(client, ConsentTypes.Implicit, context.RequestAborted)
            && !await IsAllowedAsync(request, account, client, answer, context.RequestAborted))
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refuse(Errors.ConsentRequired, "The person has not been asked yet.")
                : Results.Redirect(Page(IdentitySchemes.ConsentPage, "request", consents.Write(account.Id, request.ClientId!, request.GetScopes(), request.RedirectUri, Here(context))));
        }

        var identity = identities.OfPerson(account, request.GetScopes(), (session.Properties?.IssuedUtc ?? time.GetUtcNow()).ToUnixTimeSeconds(), session.Properties?.GetString(SessionItems.Id));
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, Server);
    }

    private static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [Server]);

    private static string Page(string page, string parameter, string value) => $"{page}{new QueryBuilder { { parameter, value } }}";

    private static string? Parameter(HttpContext context, string name) =>
        context.Request.HasFormContentType ? context.Request.Form[name].ToString() : context.Request.Query[name].ToString();

    /// <summary>The way back to this request, marks of earlier visits replaced.</summary>
    private static string Here(HttpContext context, params ReadOnlySpan<(string Name, string Value)> further)
    {
        IEnumerable<KeyValuePair<string, StringValues>> given = context.Request.HasFormContentType ? context.Request.Form : context.Request.Query;
        var query = new QueryBuilder(given.Where(parameter => parameter.Key is not (AuthorizeMarks.Asked or AuthorizeMarks.Answer)));
        foreach (var (name, value) in further)
        {
            query.Add(name, value);
        }

        return $"{context.Request.PathBase}{context.Request.Path}{query}";
    }

    private bool MustSignInAgain(HttpContext context, OpenIddictRequest request, AuthenticateResult session)
    {
        if (!request.HasPromptValue(PromptValues.Login) && request.MaxAge is null)
        {
            return false;
        }

        // Signed in since we sent them to the page: that is what was asked for.
        var signedIn = session.Properties?.IssuedUtc ?? DateTimeOffset.MinValue;
        if (marks.Read(AuthorizeMarks.Asked, Parameter(context, AuthorizeMarks.Asked)) is { } asked && signedIn >= Whole(asked.At))
        {
            return false;
        }

        return request.HasPromptValue(PromptValues.Login) || time.GetUtcNow() - signedIn > TimeSpan.FromSeconds(request.MaxAge ?? 0);
    }

    // The session's instant is kept in whole seconds.
    private static DateTimeOffset Whole(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private async Task<bool> IsAllowedAsync(OpenIddictRequest request, Account account, object client, string? answer, CancellationToken cancellationToken) =>
        answer == AuthorizeMarks.Accepted
        || (!request.HasPromptValue(PromptValues.Consent) && await consents.IsGivenAsync(account.Id, client, request.GetScopes(), cancellationToken));
}
