using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>The SHA-256 of a credential: what it is remembered by, so that memory holds no credential.</summary>
internal readonly record struct TokenHash(UInt128 First, UInt128 Second)
{
    public static TokenHash Of(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (Encoding.UTF8.GetMaxByteCount(token.Length) <= 4096)
        {
            Span<byte> bytes = stackalloc byte[4096];
            SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(token, bytes)], hash);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        }

        return new(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));
    }
}
