using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers;

/// <summary>A decoded document by lines. Line n of the document is <c>Lines[n - 1]</c>.</summary>
/// <param name="Lines">The lines without their ends.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Doubt">Why the encoding is doubtful, or null.</param>
internal sealed record SourceText(ImmutableArray<string> Lines, string Encoding, string? Doubt)
{
    /// <summary>Splits at LF, CR LF and CR, as editors count lines.</summary>
    public static SourceText Of(string text, string encoding = "utf-8", string? doubt = null)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var rest = text.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny('\n', '\r');
            if (end < 0)
            {
                lines.Add(rest.ToString());
                return new(lines.ToImmutable(), encoding, doubt);
            }

            lines.Add(rest[..end].ToString());
            rest = rest[(end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1))..];
        }
    }
}
