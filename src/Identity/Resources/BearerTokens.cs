using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.Net.Http.Headers;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>
/// JwtBearer with what its defaults leave open closed: type, algorithm, audience, issuer, a wanted expiry, unknown critical headers; and a memory, so
/// that a token is checked once.
/// </summary>
internal sealed class BearerTokens(ITokenAuthority authority, ValidatedTokens memory, IdentityOptions identity, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    private const string Scheme = "Bearer ";
    private const int MaximumLength = 8 * 1024;
    private static readonly object HashKey = new();
    private static readonly object MemoryKey = new();

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name == IdentitySchemes.Bearer)
        {
            Configure(options);
        }
    }

    public void Configure(JwtBearerOptions options)
    {
        options.ConfigurationManager = authority;
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.TimeProvider = time;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = MaximumLength });
        options.TokenValidationParameters = new()
        {
            ValidTypes = authority.TokenTypes,
            ValidAlgorithms = authority.Algorithms,
            ValidAudience = identity.Audience,
            ValidateAudience = true,
            ValidateIssuer = true,
            ValidateLifetime = true,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            RequireAudience = true,
            ClockSkew = TimeSpan.FromSeconds(identity.ClockSkewSeconds),
            LifetimeValidator = IsAlive,
        };
        options.Events = new() { OnMessageReceived = Recall, OnTokenValidated = RecogniseAsync };
    }

    /// <summary>The framework's rule, on the product's clock.</summary>
    private bool IsAlive(DateTime? notBefore, DateTime? expires, Microsoft.IdentityModel.Tokens.SecurityToken token, Microsoft.IdentityModel.Tokens.TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end > now - parameters.ClockSkew && (notBefore is not { } start || start <= now + parameters.ClockSkew);
    }

    private Task Recall(MessageReceivedContext context)
    {
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            context.NoResult();
            return Task.CompletedTask;
        }

        context.Token = header[Scheme.Length..].Trim();
        if (!authority.StillTrusted())
        {
            memory.Clear();
        }

        var hash = TokenHash.Of(context.Token);
        if (memory.Find(hash) is { } known)
        {
            context.Principal = known;
            context.Success();
            return Task.CompletedTask;
        }

        context.HttpContext.Items[HashKey] = hash;
        context.HttpContext.Items[MemoryKey] = memory.Memory;
        return Task.CompletedTask;
    }

    private async Task RecogniseAsync(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;

        // RFC 7515, 4.1.11: we understand no critical header, so there is none that we may pass over.
        if (token.TryGetHeaderValue<object>("crit", out _)
            || await authority.RecogniseAsync(token, context.HttpContext.RequestAborted).ConfigureAwait(false) is not { } user)
        {
            context.Fail("The token is not accepted.");
            return;
        }

        context.Principal = user;
        memory.Add(context.HttpContext.Items[MemoryKey]!, (TokenHash)context.HttpContext.Items[HashKey]!, user, new(token.ValidTo, TimeSpan.Zero));
    }
}
