using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// Ends the authorization of a code or refresh token that is shown again. OpenIddict by itself revokes the tokens that there are, and so misses those that
/// another request is about to write: the one that used it first.
/// </summary>
internal sealed class ReplayedGrants(IOpenIddictTokenManager tokens, RefreshUses uses) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenContext>()
        .AddFilter<OpenIddictServerHandlerFilters.RequireTokenIdResolved>()
        .UseScopedHandler<ReplayedGrants>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 500)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context is { EndpointType: OpenIddictServerEndpointType.Token, TokenId: { } id, AuthorizationId: { } authorization, Principal: { } shown }
            && (shown.HasTokenType(TokenTypeIdentifiers.Private.AuthorizationCode) || shown.HasTokenType(TokenTypeIdentifiers.RefreshToken))
            && await tokens.FindByIdAsync(id, context.CancellationToken).ConfigureAwait(false) is { } entry
            && await tokens.HasStatusAsync(entry, Statuses.Redeemed, context.CancellationToken).ConfigureAwait(false))
        {
            await uses.EndAsync(authorization, context.CancellationToken).ConfigureAwait(false);
        }
    }
}
