using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Identity.Keys;

/// <summary>
/// The 32 bytes under which signing keys and the key ring lie in the store. They are kept outside of it, in a file that only its owner can read, so
/// that theft of the database alone is not theft of the keys.
/// </summary>
internal sealed class MasterKey
{
    private const int Bytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads the key of a file, or makes it with the file.</summary>
    /// <exception cref="IdentityKeysException">The file holds something else.</exception>
    public static MasterKey Open(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length == Bytes
            ? new(key)
            : throw new IdentityKeysException($"{file} is no master key: it has {key.Length} bytes instead of {Bytes}. Put the right file there, or name it in Identity:MasterKeyFile.");
    }

    /// <summary>A key for another purpose, the same on every silo that has this master key.</summary>
    public byte[] Derive(string purpose, int length) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Encrypts for a purpose.</summary>
    public byte[] Protect(ReadOnlySpan<byte> content, string purpose)
    {
        var result = new byte[NonceBytes + TagBytes + content.Length];
        var nonce = result.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derive(purpose, Bytes), TagBytes);
        aes.Encrypt(nonce, content, result.AsSpan(NonceBytes + TagBytes), result.AsSpan(NonceBytes, TagBytes));
        return result;
    }

    /// <summary>Decrypts what was encrypted for a purpose.</summary>
    /// <exception cref="IdentityKeysException">It was encrypted under another master key, or changed.</exception>
    public byte[] Unprotect(ReadOnlySpan<byte> content, string purpose)
    {
        var result = new byte[content.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Derive(purpose, Bytes), TagBytes);
        try
        {
            aes.Decrypt(content[..NonceBytes], content[(NonceBytes + TagBytes)..], content.Slice(NonceBytes, TagBytes), result);
            return result;
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new IdentityKeysException(
                "The keys in the store were encrypted with another master key. Put the installation's identity.key into Data:Directory, or name it in Identity:MasterKeyFile: all silos on one database share it.", e);
        }
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was first; its key is the installation's.
            File.Delete(temporary);
        }
    }
}
