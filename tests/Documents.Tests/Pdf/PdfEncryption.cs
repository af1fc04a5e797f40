using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>The standard security handler of ISO 32000-2, section 7.6.4, for files of a test.</summary>
internal sealed class PdfEncryption
{
    private const int Permissions = -3904;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    private readonly int _revision;
    private readonly byte[] _key;

    private PdfEncryption(int revision, byte[] key, string trailer)
    {
        _revision = revision;
        _key = key;
        Trailer = trailer;
    }

    /// <summary>What the trailer says of it.</summary>
    public string Trailer { get; }

    /// <summary>Makes it.</summary>
    /// <param name="revision">2: RC4 of 40 bits; 3: RC4 of 128 bits; 4: AES of 128 bits; 6: AES of 256 bits.</param>
    /// <param name="owner">The password that lifts restrictions.</param>
    /// <param name="user">The password that opens the file; empty where none is needed.</param>
    public static PdfEncryption Of(int revision, string owner, string user) => revision == 6 ? Newest(owner, user) : Older(revision, owner, user);

    /// <summary>Encrypts a stream of an object.</summary>
    public byte[] Encrypt(byte[] data, int number)
    {
        if (_revision == 6)
        {
            return AesWithVector(_key, data);
        }

        byte[] salt = _revision == 4 ? [.. "sAlT"u8] : [];
        var key = MD5.HashData([.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. salt])[..Math.Min(16, _key.Length + 5)];
        return _revision == 4 ? AesWithVector(key, data) : Rc4(key, data);
    }

    private static PdfEncryption Older(int revision, string owner, string user)
    {
        var length = revision == 2 ? 5 : 16;
        var ownerKey = Digest(Pad(owner), revision, length);
        var ownerEntry = Rounds(ownerKey, Pad(user), revision);
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        var key = Digest([.. Pad(user), .. ownerEntry, .. permissions, .. Id], revision, length);
        byte[] userEntry = revision == 2 ? Rc4(key, Padding) : [.. Rounds(key, MD5.HashData([.. Padding, .. Id]), revision), .. new byte[16]];
        var version = revision switch { 2 => "/V 1 /R 2", 3 => "/V 2 /R 3 /Length 128", _ => "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF" };
        return new(revision, key, $"/Encrypt << /Filter /Standard {version} /P {Permissions} /O <{Convert.ToHexString(ownerEntry)}> /U <{Convert.ToHexString(userEntry)}> >> /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>]");
    }

    private static PdfEncryption Newest(string owner, string user)
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(static value => (byte)(value * 7))];
        byte[] salts = [.. Enumerable.Range(1, 32).Select(static value => (byte)(value * 5))];
        var (userBytes, ownerBytes) = (Encoding.UTF8.GetBytes(user), Encoding.UTF8.GetBytes(owner));
        byte[] userEntry = [.. Hash(userBytes, salts[..8], []), .. salts[..16]];
        var userKey = AesPlain(Hash(userBytes, salts[8..16], []), key, new byte[16], CipherMode.CBC);
        byte[] ownerEntry = [.. Hash(ownerBytes, salts[16..24], userEntry), .. salts[16..32]];
        var ownerKey = AesPlain(Hash(ownerBytes, salts[24..32], userEntry), key, new byte[16], CipherMode.CBC);
        var permissions = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        permissions.AsSpan(4, 4).Fill(0xFF);
        "Tadb"u8.CopyTo(permissions.AsSpan(8));
        var sealedPermissions = AesPlain(key, permissions, new byte[16], CipherMode.ECB);
        return new(
            6,
            key,
            $"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF /P {Permissions} /O <{Convert.ToHexString(ownerEntry)}> /OE <{Convert.ToHexString(ownerKey)}> /U <{Convert.ToHexString(userEntry)}> /UE <{Convert.ToHexString(userKey)}> /Perms <{Convert.ToHexString(sealedPermissions)}> >> /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>]");
    }

    /// <summary>Algorithm 2.B.</summary>
    private static byte[] Hash(byte[] password, byte[] salt, byte[] userEntry)
    {
        var hash = SHA256.HashData([.. password, .. salt, .. userEntry]);
        byte[] last = [0];
        for (var round = 0; round < 64 || last[^1] > round - 32; round++)
        {
            byte[] once = [.. password, .. hash, .. userEntry];
            last = AesPlain(hash[..16], [.. Enumerable.Repeat(once, 64).SelectMany(static part => part)], hash[16..32], CipherMode.CBC);
            hash = (last[..16].Sum(static value => value) % 3) switch { 0 => SHA256.HashData(last), 1 => SHA384.HashData(last), _ => SHA512.HashData(last) };
        }

        return hash[..32];
    }

    private static byte[] Pad(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];

    private static byte[] Digest(byte[] data, int revision, int length)
    {
        var digest = MD5.HashData(data);
        for (var round = 0; round < (revision > 2 ? 50 : 0); round++)
        {
            digest = MD5.HashData(digest.AsSpan(0, length));
        }

        return digest[..length];
    }

    private static byte[] Rounds(byte[] key, byte[] data, int revision)
    {
        for (var round = 0; round < (revision > 2 ? 20 : 1); round++)
        {
            data = Rc4([.. key.Select(value => (byte)(value ^ round))], data);
        }

        return data;
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[data.Length];
        for (int index = 0, i = 0, j = 0; index < data.Length; index++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[index] = (byte)(data[index] ^ state[(state[i] + state[j]) & 255]);
        }

        return output;
    }

    private static byte[] AesWithVector(byte[] key, byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return [.. Id, .. aes.EncryptCbc(data, Id)];
    }

    private static byte[] AesPlain(byte[] key, byte[] data, byte[] vector, CipherMode mode)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return mode == CipherMode.ECB ? aes.EncryptEcb(data, PaddingMode.None) : aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
