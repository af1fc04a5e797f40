using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>What may happen to the bytes of a document.</summary>
internal static class FuzzDamage
{
    private const int LongestPart = 4 * 1024 * 1024;

    private static readonly string[] Words =
        ["0", "-1", "65536", "2147483648", "1e308", "[", "]", "<<", ">>", "<", ">", "(", ")", "{", "\"", ";", "|", "\0", "endobj", "stream", "1 0 R", "/Kids", "/Length", "<table>", "</w:p>", "<w:tbl>", "&amp;", "&#x0;", "\uFEFF", "\u00D7", "Obiettivo", "Missione 12", "€"];

    private static readonly (string Name, Func<byte[], Random, byte[]> Apply)[] Ways =
    [
        ("cut", static (bytes, random) => bytes[..random.Next(bytes.Length)]),
        ("beginning lost", static (bytes, random) => bytes[random.Next(Math.Min(bytes.Length, 2000))..]),
        ("bytes", Overwrite),
        ("noise", Noise),
        ("piece lost", static (bytes, random) => Piece(bytes, random) is var (from, to) ? [.. bytes[..from], .. bytes[to..]] : bytes),
        ("piece repeated", static (bytes, random) => Piece(bytes, random) is var (from, to) ? [.. bytes[..to], .. Enumerable.Repeat(bytes[from..Math.Min(to, from + 300)], random.Next(1, 200)).SelectMany(static piece => piece), .. bytes[to..]] : bytes),
        ("piece moved", Move),
        ("lines shuffled", static (bytes, random) => Lines(bytes, random.Shuffle)),
        ("lines sorted", static (bytes, random) => Lines(bytes, static lines => Array.Sort(lines, StringComparer.Ordinal))),
        ("one line", static (bytes, random) => [.. bytes.Select(static value => value is (byte)'\n' or (byte)'\r' ? (byte)' ' : value)]),
        ("a word a line", static (bytes, random) => [.. bytes.Select(static value => value == (byte)' ' ? (byte)'\n' : value)]),
        ("digits", static (bytes, random) => [.. bytes.Select(value => char.IsAsciiDigit((char)value) && random.Next(30) == 0 ? (byte)random.Next('0', '9' + 1) : value)]),
        ("words put in", Insert),
        ("other document", static (bytes, random) => Half(bytes, random) is var half && FuzzSources.All[random.Next(FuzzSources.All.Count)].Bytes is var other ? [.. bytes[..half], .. other[Half(other, random)..]] : bytes),
        ("encoding", static (bytes, random) => random.Next(2) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)) : Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes))),
    ];

    /// <summary>Damages a document in one to three ways; of a package mostly a part.</summary>
    /// <returns>The damages by name, and the bytes.</returns>
    public static (string Ways, byte[] Bytes) Apply(byte[] bytes, Random random)
    {
        var names = new List<string>();
        var inside = bytes.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var (name, apply) = Ways[random.Next(Ways.Length)];
            names.Add(inside ? $"{name} inside" : name);
            bytes = inside ? Inside(bytes, random, apply) : Damage(bytes, random, apply);
        }

        return (string.Join(", ", names), bytes);
    }

    private static byte[] Damage(byte[] bytes, Random random, Func<byte[], Random, byte[]> apply) => bytes.Length is 0 or > LongestPart ? bytes : apply(bytes, random);

    private static byte[] Inside(byte[] package, Random random, Func<byte[], Random, byte[]> apply)
    {
        using var packed = new MemoryStream();
        using (var before = new ZipArchive(new MemoryStream(package)))
        using (var after = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(before.Entries.Count);
            foreach (var (index, entry) in before.Entries.Index())
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                {
                    stream.CopyTo(content);
                }

                using var target = after.CreateEntry(entry.FullName).Open();
                target.Write(index == chosen ? Damage(content.ToArray(), random, apply) : content.ToArray());
            }
        }

        return packed.ToArray();
    }

    private static int Half(byte[] bytes, Random random) => random.Next(bytes.Length + 1);

    private static (int From, int To) Piece(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        return (from, random.Next(from, Math.Min(bytes.Length, from + 5000)));
    }

    private static byte[] Overwrite(byte[] bytes, Random random)
    {
        var changed = (byte[])bytes.Clone();
        for (var change = random.Next(1, 40); change > 0; change--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static byte[] Noise(byte[] bytes, Random random)
    {
        var (from, to) = Piece(bytes, random);
        var changed = (byte[])bytes.Clone();
        random.NextBytes(changed.AsSpan(from, Math.Min(to - from, 200)));
        return changed;
    }

    private static byte[] Move(byte[] bytes, Random random)
    {
        var (from, to) = Piece(bytes, random);
        byte[] rest = [.. bytes[..from], .. bytes[to..]];
        var at = random.Next(rest.Length + 1);
        return [.. rest[..at], .. bytes[from..to], .. rest[at..]];
    }

    private static byte[] Lines(byte[] bytes, Action<string[]> order)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        order(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Insert(byte[] bytes, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        for (var change = random.Next(1, 20); change > 0; change--)
        {
            text.Insert(random.Next(text.Length + 1), string.Create(CultureInfo.InvariantCulture, $" {Words[random.Next(Words.Length)]} "));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
