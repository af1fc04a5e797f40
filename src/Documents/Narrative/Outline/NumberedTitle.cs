using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>A heading with its number: <c>5.5 Migliorare …</c>, <c>2) …</c>, <c>II. …</c>, <c>A.3 …</c>.</summary>
/// <param name="Raw">The number as written.</param>
/// <param name="Code">The number as a code.</param>
/// <param name="Depth">How many numbers are in it.</param>
/// <param name="Title">The text behind it.</param>
internal sealed record NumberedTitle(string Raw, string Code, int Depth, string Title)
{
    private const int MostSegments = 4;
    private const int LongestNumber = 12;

    /// <summary>Reads the number at the start of a heading.</summary>
    /// <returns>Null when it has none.</returns>
    public static NumberedTitle? Read(string text)
    {
        var end = 0;
        while (end < text.Length && end < LongestNumber && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or ')'))
        {
            end++;
        }

        if (end == 0 || end >= LongestNumber)
        {
            return null;
        }

        var raw = text[..end];
        var paren = raw.IndexOf(')', StringComparison.Ordinal);
        var glued = paren > 0 && paren + 1 < raw.Length;
        raw = glued ? raw[..(paren + 1)] : raw;
        var rest = text[raw.Length..];
        var title = rest.TrimStart(' ', '-', '–', '—', '|', ':', '.');
        return (rest.Length == 0 || glued || !char.IsLetterOrDigit(rest[0])) && Segments(raw) is { IsEmpty: false } segments ? new(raw, string.Join('.', segments), segments.Length, title) : null;
    }

    private static ImmutableArray<string> Segments(string raw)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        foreach (var part in raw.TrimEnd('.', ')').Split('.'))
        {
            var isNumber = part.Length is > 0 and < 4 && part.All(char.IsAsciiDigit);
            var isLetter = segments.Count == 0 && part.Length == 1 && char.IsAsciiLetterUpper(part[0]) && raw.Length > 1;
            var isRoman = segments.Count == 0 && part.Length > 0 && Ordinals.Read(part) is var (_, length) && length == part.Length && raw.Length > part.Length - 1 && char.IsAsciiLetterUpper(part[0]);
            var isCoded = segments.Count == 0 && part.Length is 2 or 3 && char.IsAsciiLetterUpper(part[0]) && part.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
            if (!(isNumber || isLetter || isRoman || isCoded) || segments.Count == MostSegments)
            {
                return [];
            }

            if (isRoman && !isNumber)
            {
                segments.Add($"{Ordinals.Read(part)!.Value.Value}");
                continue;
            }

            segments.Add(isNumber ? part.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0" : part);
        }

        // A lone capital or Roman one-letter word is an article or a name unless a point or bracket follows it.
        return segments.Count == 1 && raw.Length < 2 && !char.IsAsciiDigit(raw[0]) ? [] : segments.ToImmutable();
    }
}
