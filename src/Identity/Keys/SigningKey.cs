using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace MunicipalBenchmark.Identity.Keys;

/// <summary>A key of the own authority, with the times that say what it is good for.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, DateTimeOffset ActiveAt, DateTimeOffset RetiredAt)
{
    private const int Bits = 2048;

    /// <summary>The name in JWKS and in token headers.</summary>
    public string Id => Key.KeyId;

    public static SigningKey FromPkcs8(string id, ReadOnlySpan<byte> content, DateTimeOffset activeAt, DateTimeOffset retiredAt)
    {
        // Lives as long as the process may sign with it; the runtime's finaliser frees it.
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(content, out _);
        return new(new RsaSecurityKey(rsa) { KeyId = id }, activeAt, retiredAt);
    }

    public static byte[] CreatePkcs8()
    {
        using var rsa = RSA.Create(Bits);
        return rsa.ExportPkcs8PrivateKey();
    }
}
