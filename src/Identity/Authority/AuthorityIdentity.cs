using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Sessions;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>What the authority says of persons and machines, and in which token.</summary>
internal sealed class AuthorityIdentity(IdentityOptions options)
{
    /// <summary>A person as codes, refresh tokens, ID tokens and access tokens carry them.</summary>
    public ClaimsIdentity OfPerson(Account account, ImmutableArray<string> scopes, long? signedInAt, string? session)
    {
        var identity = Create();
        identity.SetClaim(Claims.Subject, account.Id)
            .SetClaim(Claims.Name, account.DisplayName ?? account.Email)
            .SetClaim(Claims.Email, account.Email)
            .SetClaim(Claims.EmailVerified, account.EmailConfirmed)
            .SetClaim(Claims.AuthenticationTime, signedInAt)
            .SetClaim(SessionItems.SidClaim, session)
            .SetClaim(AuthorityClaims.Stamp, account.SecurityStamp);
        identity.SetScopes(scopes);
        if (scopes.Contains(AuthorityClaims.ApiScope))
        {
            identity.SetResources(options.Audience);
        }

        identity.SetDestinations(Destinations);
        return identity;
    }

    /// <summary>A machine that acts for itself.</summary>
    public ClaimsIdentity OfMachine(string clientId)
    {
        var identity = Create();
        identity.SetClaim(Claims.Subject, clientId).SetClaim(AuthorityClaims.Machine, clientId);
        identity.SetScopes(AuthorityClaims.ApiScope);
        identity.SetResources(options.Audience);
        identity.SetDestinations(Destinations);
        return identity;
    }

    private static ClaimsIdentity Create() => new(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

    private static IEnumerable<string> Destinations(Claim claim) => claim.Type switch
    {
        Claims.Name when claim.Subject!.HasScope(Scopes.Profile) => [OpenIddictConstants.Destinations.IdentityToken],
        Claims.Email or Claims.EmailVerified when claim.Subject!.HasScope(Scopes.Email) => [OpenIddictConstants.Destinations.IdentityToken],
        Claims.AuthenticationTime or SessionItems.SidClaim => [OpenIddictConstants.Destinations.IdentityToken],
        AuthorityClaims.Machine => [OpenIddictConstants.Destinations.AccessToken],
        _ => [],
    };
}
