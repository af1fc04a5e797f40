using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Store;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// Lets a client assertion authenticate once: its <c>jti</c> is wanted and recorded (RFC 7523, 3). Of an expiry that is past OpenIddict lets five minutes pass.
/// </summary>
internal sealed class AssertionsOnce(AccountsContext store, IdentityOptions options, TimeProvider time) : IOpenIddictServerHandler<ProcessAuthenticationContext>
{
    private const int MaximumJti = 256;
    private static readonly TimeSpan MaximumLife = TimeSpan.FromMinutes(10);

    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessAuthenticationContext>()
        .AddFilter<OpenIddictServerHandlerFilters.RequireClientAssertionPrincipal>()
        .UseScopedHandler<AssertionsOnce>()
        .SetOrder(OpenIddictServerHandlers.ValidateClientAssertionIssuer.Descriptor.Order + 1_500)
        .Build();

    public async ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        var assertion = context.ClientAssertionPrincipal!;
        var (jti, issuer) = (assertion.GetClaim(OpenIddictConstants.Claims.JwtId), assertion.GetClaim(OpenIddictConstants.Claims.Issuer));
        var now = time.GetUtcNow();
        if (string.IsNullOrEmpty(jti) || jti.Length > MaximumJti || assertion.GetExpirationDate() is not { } ends
            || ends > now + MaximumLife || ends + TimeSpan.FromSeconds(options.ClockSkewSeconds) <= now)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "A client assertion needs a jti, and an exp that is not past and at most ten minutes from now.");
            return;
        }

        var added = await store.Database.ExecuteSqlAsync(
            $"insert into assertionuse (issuer, jti, expiresat) values ({issuer}, {jti}, {ends.UtcTicks}) on conflict do nothing", context.CancellationToken).ConfigureAwait(false);
        if (added == 0)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "This client assertion was used before.");
        }
    }
}
