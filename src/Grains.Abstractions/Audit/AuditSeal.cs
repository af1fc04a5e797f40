using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MunicipalBenchmark.Audit;

/// <summary>
/// How entries are chained (ADR 0012): a seal is the SHA-256 of the seal before, a line feed and the entry as canonical JSON, in lower-case hexadecimal
/// digits. Canonical JSON is RFC 8785's: members in the order of their names, no white space, absent members left out; every value here is
/// a text, except the number.
/// </summary>
public static class AuditSeal
{
    /// <summary>Stands before the first entry.</summary>
    public static readonly string Zero = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>The seal of an entry.</summary>
    /// <param name="previous">The seal of the entry before, or <see cref="Zero"/>.</param>
    /// <param name="entry">The entry.</param>
    public static string Of(string previous, SealedEntry entry) => Hash($"{previous}\n{Canonical(entry)}");

    /// <summary>The seal of an address: tells whether an address is the one that was recorded, and nothing once the nonce is gone.</summary>
    /// <param name="nonce">128 random bits or more, as text.</param>
    /// <param name="address">The address.</param>
    public static string OfAddress(string nonce, string address) => Hash($"{nonce}\n{address}");

    /// <summary>The pseudonym of a person: tells whether somebody is behind it, and nothing once the salt is gone.</summary>
    /// <param name="salt">128 random bits or more, as text; one for each person.</param>
    /// <param name="subject">The principal's id.</param>
    public static string Pseudonym(string salt, string subject) => $"p-{Hash($"{salt}\n{subject}")}";

    /// <summary>The canonical JSON of an entry.</summary>
    /// <param name="entry">The entry.</param>
    public static string Canonical(SealedEntry entry)
    {
        var json = new StringBuilder("{");
        Add(json, "action", entry.Action);
        Add(json, "actor", entry.Actor);
        Add(json, "address", entry.AddressSeal);
        Add(json, "at", entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        Add(json, "channel", entry.Channel);
        Add(json, "details", entry.Details);
        Add(json, "fact", entry.Fact);
        Add(json, "journal", entry.Journal.Value);
        json.Append(CultureInfo.InvariantCulture, $"\"number\":{entry.Number},");
        Add(json, "person", entry.Person);
        Add(json, "subject", entry.Subject);
        json[^1] = '}';
        return json.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Add(StringBuilder json, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        json.Append('"').Append(name).Append("\":\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append(@"\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append("\",");
    }
}
