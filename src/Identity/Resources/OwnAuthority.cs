using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Principals;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>The product's own authority, known without asking over the network.</summary>
internal sealed class OwnAuthority(SigningKeyRing keys, IPublicAddress issuer, IServiceScopeFactory scopes) : ITokenAuthority
{
    private Known? _known;

    public IReadOnlyList<string> TokenTypes { get; } = ["at+jwt", "application/at+jwt"];

    public IReadOnlyList<string> Algorithms { get; } = [SecurityAlgorithms.RsaSha256];

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var (current, known) = (keys.Keys, _known);
        if (known is null || !ReferenceEquals(known.Keys, current))
        {
            _known = known = new(current, Describe(current));
        }

        return Task.FromResult(known.Configuration);
    }

    public void RequestRefresh()
    {
        // The ring is told of changes.
    }

    public bool StillTrusted() => _known is not { } known || ReferenceEquals(known.Keys, keys.Keys);

    public async ValueTask<ClaimsPrincipal?> RecogniseAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        // Once for each token and process, so that one which was revoked before it was first seen is refused as well.
        await using var scope = scopes.CreateAsyncScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        if (!token.TryGetPayloadValue<string>(OpenIddictConstants.Claims.Private.TokenId, out var id)
            || await tokens.FindByIdAsync(id, cancellationToken).ConfigureAwait(false) is not { } entry
            || !await tokens.HasStatusAsync(entry, OpenIddictConstants.Statuses.Valid, cancellationToken).ConfigureAwait(false)
            || !await IsAuthorizedAsync(scope.ServiceProvider, await tokens.GetAuthorizationIdAsync(entry, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var identity = new ClaimsIdentity(IdentitySchemes.Bearer, OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        if (token.TryGetPayloadValue<string>(AuthorityClaims.Machine, out var client))
        {
            identity.AddClaim(new(IdentityClaims.Actor, $"client:{client}"));
            var memberships = await scope.ServiceProvider.GetRequiredService<Clients>().MembershipsOfAsync(client, cancellationToken).ConfigureAwait(false);
            identity.AddClaims(memberships.Select(membership => new Claim(IdentityClaims.Membership, PrincipalReader.Format(membership))));
        }
        else
        {
            identity.AddClaim(new(IdentityClaims.Account, token.Subject));
        }

        return new(identity);
    }

    /// <summary>Whether the authorization that a token was issued under holds: one that ended while the token was being written did not end the token. Machines' have none.</summary>
    private static async ValueTask<bool> IsAuthorizedAsync(IServiceProvider services, string? authorization, CancellationToken cancellationToken)
    {
        var authorizations = services.GetRequiredService<IOpenIddictAuthorizationManager>();
        return authorization is null
            || (await authorizations.FindByIdAsync(authorization, cancellationToken).ConfigureAwait(false) is { } entry
                && await authorizations.HasStatusAsync(entry, OpenIddictConstants.Statuses.Valid, cancellationToken).ConfigureAwait(false));
    }

    private OpenIdConnectConfiguration Describe(IReadOnlyList<SigningKey> current)
    {
        var address = issuer.Value;
        var configuration = new OpenIdConnectConfiguration
        {
            Issuer = address.AbsoluteUri,
            AuthorizationEndpoint = new Uri(address, AuthorityPaths.Authorize).AbsoluteUri,
            TokenEndpoint = new Uri(address, AuthorityPaths.Token).AbsoluteUri,
            EndSessionEndpoint = new Uri(address, AuthorityPaths.EndSession).AbsoluteUri,
            UserInfoEndpoint = new Uri(address, AuthorityPaths.UserInfo).AbsoluteUri,
            PushedAuthorizationRequestEndpoint = new Uri(address, AuthorityPaths.PushedAuthorization).AbsoluteUri,
            AuthorizationResponseIssParameterSupported = true,
        };
        foreach (var key in current)
        {
            configuration.SigningKeys.Add(key.Key);
        }

        return configuration;
    }

    private sealed record Known(IReadOnlyList<SigningKey> Keys, OpenIdConnectConfiguration Configuration);
}
