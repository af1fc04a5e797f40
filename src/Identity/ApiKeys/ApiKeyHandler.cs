using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>Takes the key of a machine from its header.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyService keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(IdentitySchemes.ApiKeyHeader, out var shown))
        {
            return AuthenticateResult.NoResult();
        }

        if (await keys.RecogniseAsync(shown.ToString(), Context.RequestAborted).ConfigureAwait(false) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        }

        var identity = new ClaimsIdentity(IdentitySchemes.ApiKey);
        identity.AddClaim(new(IdentityClaims.Actor, $"key:{key.Id}"));
        identity.AddClaim(new(IdentityClaims.Membership, PrincipalReader.Format(key.Membership)));
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }
}
