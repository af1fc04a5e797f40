using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>The text of a key: <c>mbk_ID_SECRET</c>. 32 random bytes need no slow hash.</summary>
internal sealed record KeySecret(string Id, string Text)
{
    private const string Prefix = "mbk_";
    private const int IdBytes = 9;
    private const int SecretBytes = 32;
    private const int MaximumLength = 100;

    /// <summary>What is kept of it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static KeySecret Create()
    {
        // Hexadecimal, since the separator is a letter of base64url.
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return new(id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out KeySecret? secret)
    {
        var end = text.Length is > 0 and <= MaximumLength && text.StartsWith(Prefix, StringComparison.Ordinal) ? text.IndexOf('_', Prefix.Length) : -1;
        secret = end > Prefix.Length ? new(text[Prefix.Length..end], text) : null;
        return secret is not null;
    }
}
