using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>What a client may be registered with: pure.</summary>
internal static class ClientRules
{
    private const int MaximumName = 100;
    private const int MaximumUris = 20;

    public static Refusal? Check(ClientRegistration client)
    {
        if (!Slug.IsSlug(client.ClientId))
        {
            return Invalid("clientId", $"'{client.ClientId}' cannot name a client: use lower-case letters, digits and single hyphens.");
        }

        if (string.IsNullOrWhiteSpace(client.Name) || client.Name.Length > MaximumName)
        {
            return Invalid("name", $"A client needs a name of at most {MaximumName} characters.");
        }

        if (client.RedirectUris.IsEmpty == client.Memberships.IsEmpty)
        {
            return Invalid("redirectUris", "A client either signs people in, and then has redirect addresses, or acts for itself, and then has memberships.");
        }

        if (client.Authentication == ClientAuthentication.None && client.RedirectUris.IsEmpty)
        {
            return Invalid("authentication", "A client that acts for itself needs a secret or a key.");
        }

        if (client.Authentication == ClientAuthentication.PrivateKey != client.JsonWebKeySet is not null || !IsPublicKeySet(client.JsonWebKeySet))
        {
            return Invalid("jsonWebKeySet", "A client with a private key is registered with its public keys (RSA or EC) as a JSON Web Key Set; others with none.");
        }

        return client.RedirectUris.Length + client.SignOutUris.Length > MaximumUris
            ? Invalid("redirectUris", $"At most {MaximumUris} addresses can be registered.")
            : client.RedirectUris.Concat(client.SignOutUris).FirstOrDefault(uri => !IsSafe(uri)) is { } unsafeUri
                ? Invalid("redirectUris", $"'{unsafeUri}' cannot be registered: give an absolute https address (or http on loopback) without fragment and user.")
                : null;
    }

    private static bool IsSafe(Uri uri) =>
        uri.IsAbsoluteUri
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0;

    private static bool IsPublicKeySet(string? text)
    {
        if (text is null)
        {
            return true;
        }

        try
        {
            var keys = new JsonWebKeySet(text).Keys;
            return keys.Count > 0 && keys.All(key => !key.HasPrivateKey && key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Refusal Invalid(string field, string message) => new("client-invalid", message) { Fields = [field] };
}
