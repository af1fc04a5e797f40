using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Resources;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>Signs people in to the portal by code flow with PKCE, at whichever authority there is.</summary>
internal sealed class PortalSignIn(ITokenAuthority authority, IdentityOptions identity, IPublicAddress address, IServiceProvider services, TimeProvider time)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        var own = services.GetService<PortalClient>();
        options.ConfigurationManager = authority;
        options.ClientId = own is null ? identity.ClientId ?? "not-configured" : PortalClient.Id;
        options.ClientSecret = own is null ? identity.ClientSecret : own.Secret;
        options.SignInScheme = IdentitySchemes.Session;
        options.CallbackPath = PortalClient.CallbackPath;
        options.SignedOutCallbackPath = PortalClient.SignedOutPath;
        options.RemoteSignOutPath = PortalClient.RemoteSignOutPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.PushedAuthorizationBehavior = own is null ? PushedAuthorizationBehavior.UseIfAvailable : PushedAuthorizationBehavior.Require;
        options.SaveTokens = true;

        // An ID token need not have the address: by OpenID Connect, section 5.4, it is the userinfo endpoint that answers what is asked for by scope.
        options.GetClaimsFromUserInfoEndpoint = own is null;
        options.ClaimActions.MapUniqueJsonKey(OpenIddictConstants.Claims.EmailVerified, OpenIddictConstants.Claims.EmailVerified, ClaimValueTypes.Boolean);
        options.MapInboundClaims = false;
        options.UseSecurityTokenValidator = false;
        options.TimeProvider = time;
        options.Scope.Clear();
        options.Scope.Add(OpenIddictConstants.Scopes.OpenId);
        options.Scope.Add(OpenIddictConstants.Scopes.Profile);
        options.Scope.Add(OpenIddictConstants.Scopes.Email);
        options.TokenValidationParameters.ValidAlgorithms = authority.Algorithms;
        options.TokenValidationParameters.NameClaimType = OpenIddictConstants.Claims.Name;
        options.RequireHttpsMetadata = false;
        var secure = address.Value.Scheme == Uri.UriSchemeHttps;
        foreach (var (cookie, cookieName) in new[] { (options.CorrelationCookie, "mb.correlation."), (options.NonceCookie, "mb.nonce.") })
        {
            if (secure)
            {
                // Bound to the host, which wants the whole host's path; else they go with the callback only.
                (cookie.Name, cookie.Path) = ($"__Host-{cookieName}", "/");
            }

            // The answer comes by a navigation from the authority, which Lax lets through.
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        if (own is not null)
        {
            options.Backchannel = new(new LoopbackBackchannel(services.GetRequiredService<ILoopbackAddress>(), address), disposeHandler: true);
        }

        // Not before the ticket: an answer with a token of somebody else's sign-in must not make an account first and be refused then.
        options.Events = new()
        {
            OnTokenValidated = RequireSignature,
            OnTicketReceived = context => RecogniseAsync(context, own is not null),
            OnRemoteFailure = context => Refuse(context, IdentitySchemes.SignInRefusedPage),
        };
    }

    // The framework asks for no signature where a token comes for a code, as OpenID Connect allows it over TLS.
    private Task RequireSignature(TokenValidatedContext context)
    {
        if (!authority.Algorithms.Contains(context.SecurityToken.SignatureAlgorithm, StringComparer.Ordinal))
        {
            context.Fail("The ID token is not signed by an algorithm of Identity:Algorithms.");
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(HandleRequestContext<RemoteAuthenticationOptions> context, string page)
    {
        context.Response.Redirect(page);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static async Task RecogniseAsync(TicketReceivedContext context, bool own)
    {
        var user = context.Principal!;
        var subject = user.FindFirst(OpenIddictConstants.Claims.Subject)!;
        var account = own
            ? subject.Value
            : await context.HttpContext.RequestServices.GetRequiredService<Accounts.ForeignSignIn>()
                .ProvisionAsync(subject.Issuer, subject.Value, user, context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (account is null)
        {
            await Refuse(context, $"{IdentitySchemes.SignInRefusedPage}{IdentitySchemes.AddressReason}").ConfigureAwait(false);
            return;
        }

        var identity = new ClaimsIdentity(IdentitySchemes.Session, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.AddClaim(new(IdentityClaims.Account, account));
        identity.AddClaims(user.Claims.Where(claim => claim.Type is OpenIddictConstants.Claims.Name or OpenIddictConstants.Claims.Email));
        context.Principal = new(identity);

        // The session of whoever was signed in with this browser before is not taken over: its key may be known to others.
        context.HttpContext.Features.Set<IRequestCookiesFeature>(new RequestCookiesFeature(new OtherCookies(context.Request.Cookies, "mb.session")));
        if (user.FindFirstValue(SessionItems.SidClaim) is { } sid)
        {
            context.Properties!.Items[SessionItems.Parent] = sid;
        }
    }
}
