namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>RFC 4648 base 32, in which authenticator apps take their key.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int DigitBits = 5;
    private const int ByteBits = 8;

    /// <exception cref="FormatException">The text has another character.</exception>
    public static byte[] Decode(string text)
    {
        var result = new List<byte>(text.Length * DigitBits / ByteBits);
        var (buffer, bits) = (0, 0);
        foreach (var character in text.TrimEnd('='))
        {
            var digit = Alphabet.IndexOf(char.ToUpperInvariant(character), StringComparison.Ordinal);
            if (digit < 0)
            {
                throw new FormatException($"'{character}' is no digit of base 32.");
            }

            buffer = (buffer << DigitBits) | digit;
            bits += DigitBits;
            if (bits >= ByteBits)
            {
                bits -= ByteBits;
                result.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. result];
    }
}
