using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Members;

/// <summary>
/// The secret of an invitation, 256 random bits, with the tenant that it is for, so that whoever shows it need not say where it belongs:
/// <c>city/livorno/…</c>.
/// </summary>
/// <param name="Tenant">Whose invitation.</param>
/// <param name="Secret">Base64url.</param>
public sealed record InvitationToken(Tenant Tenant, string Secret)
{
    private const int SecretBytes = 32;

    /// <summary>What the tenant keeps: the SHA-256 hash of the whole text, in hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));

    /// <summary>A new one.</summary>
    /// <param name="tenant">Whose.</param>
    public static InvitationToken Create(Tenant tenant) => new(tenant, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads what a link carried.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token, when the text has its form.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InvitationToken? token)
    {
        var slash = text?.LastIndexOf('/') ?? -1;
        token = slash > 0 && Tenant.TryCreate(text![..slash], out var tenant) && Base64Url.IsValid(text.AsSpan(slash + 1), out var bytes) && bytes == SecretBytes
            ? new(tenant, text[(slash + 1)..])
            : null;
        return token is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Tenant}/{Secret}";
}
