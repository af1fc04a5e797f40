using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>The code of a link: 32 random bytes, of which only the hash is kept.</summary>
internal static class LinkCode
{
    private const int Bytes = 32;
    private const int MaximumLength = 64;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept; null for a text that is no code.</summary>
    public static string? Hash(string? code) =>
        code is { Length: > 0 and <= MaximumLength } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))) : null;
}
