using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>
/// Takes client assertions without a type or with the type JWT, as clients have sent them since RFC 7523; OpenIddict wants the type of a draft.
/// </summary>
internal sealed class AssertionTypes : IOpenIddictServerHandler<ValidateTokenContext>
{
    private const string Typed = "client-authentication+jwt";

    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenContext>()
        .UseSingletonHandler<AssertionTypes>()
        .SetOrder(OpenIddictServerHandlers.Protection.ResolveTokenValidationParameters.Descriptor.Order + 1)
        .Build();

    public ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.ValidTokenTypes.Count == 1
            && context.ValidTokenTypes.Contains(OpenIddictConstants.TokenTypeIdentifiers.Private.ClientAssertion)
            && context.TokenValidationParameters is { } parameters)
        {
            parameters.TypeValidator = static (type, _, _) => string.IsNullOrEmpty(type) || type.Equals("JWT", StringComparison.OrdinalIgnoreCase) || type == Typed
                ? Typed
                : throw new Microsoft.IdentityModel.Tokens.SecurityTokenInvalidTypeException($"'{type}' is no type of a client assertion.");
        }

        return ValueTask.CompletedTask;
    }
}
