using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>OpenIddict as the product's own authority, by RFC 9700: code with PKCE, pushed requests, refresh, client credentials; nothing else.</summary>
internal static class AuthoritySetup
{
    public static void AddAuthority(this IServiceCollection services, IdentityOptions options)
    {
        services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris(AuthorityPaths.Authorize)
                    .SetTokenEndpointUris(AuthorityPaths.Token)
                    .SetPushedAuthorizationEndpointUris(AuthorityPaths.PushedAuthorization)
                    .SetIntrospectionEndpointUris(AuthorityPaths.Introspection)
                    .SetRevocationEndpointUris(AuthorityPaths.Revocation)
                    .SetUserInfoEndpointUris(AuthorityPaths.UserInfo)
                    .SetEndSessionEndpointUris(AuthorityPaths.EndSession);
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
                server.RegisterScopes(
                    OpenIddictConstants.Scopes.OpenId, OpenIddictConstants.Scopes.Profile, OpenIddictConstants.Scopes.Email, OpenIddictConstants.Scopes.OfflineAccess, AuthorityClaims.ApiScope);
                server.RegisterResources(options.Audience);
                server.DisableAccessTokenEncryption();
                server.UseReferenceRefreshTokens();
                server.SetRefreshTokenReuseLeeway(TimeSpan.Zero);
                server.SetAccessTokenLifetime(TimeSpan.FromMinutes(options.AccessTokenMinutes));
                server.SetIdentityTokenLifetime(TimeSpan.FromMinutes(options.AccessTokenMinutes));
                server.SetRefreshTokenLifetime(TimeSpan.FromDays(options.RefreshTokenDays));
                server.SetAuthorizationCodeLifetime(TimeSpan.FromSeconds(options.CodeSeconds));
                server.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough();
                server.RemoveEventHandler(OpenIddictServerAspNetCoreHandlers.ValidateTransportSecurityRequirement.Descriptor);
                server.AddEventHandler(TransportRule.Descriptor);
                server.AddEventHandler(AssertionTypes.Descriptor);
                server.AddEventHandler(AssertionsOnce.Descriptor);
                server.AddEventHandler(RevocationNotice.Descriptor);
                server.AddEventHandler(ReplayedGrants.Descriptor);
            });
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, AuthorityKeys>();
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>, AuthorityKeyChanges>();
        services.AddSingleton<ILogger<OpenIddictServerDispatcher>, QuietLogger<OpenIddictServerDispatcher>>();
        services.AddScoped<RefreshUses>();
        services.AddScoped<AuthorizeEndpoint>();
        services.AddScoped<TokenEndpoint>();
    }
}
