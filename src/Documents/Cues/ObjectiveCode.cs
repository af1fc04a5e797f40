using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>A code of a node as written: <c>1.01.01_OP</c>, <c>2.1.3</c>, <c>1.02 ST</c>.</summary>
/// <param name="Raw">As written.</param>
/// <param name="Segments">The numbers between the points.</param>
/// <param name="Length">Characters it took.</param>
internal sealed record ObjectiveCode(string Raw, ImmutableArray<int> Segments, int Length)
{
    private const int MostSegments = 5;

    /// <summary>Endings that name a level. Data.</summary>
    private static readonly string[] Suffixes = ["OP", "ST", "OO", "OS", "OBOP", "OBST", "STR", "OPE"];

    /// <summary>Whether an ending names the level.</summary>
    public bool NamesLevel => char.IsLetter(Raw[^1]);

    /// <summary>Reads a code at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fewest">Fewest segments that make a code.</param>
    public static ObjectiveCode? Read(ReadOnlySpan<char> text, int fewest = 2)
    {
        var segments = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        var end = 0;
        while (segments.Count < MostSegments)
        {
            var digits = at;
            while (digits < text.Length && digits - at < 3 && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits - at > 2)
            {
                return null;
            }

            if (digits == at)
            {
                break;
            }

            segments.Add(int.Parse(text[at..digits], CultureInfo.InvariantCulture));
            end = at = digits;
            if (at < text.Length && text[at] == '.')
            {
                at++;
                // A converter may set a blank behind the point.
                at += at + 1 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) ? 1 : 0;
                continue;
            }

            break;
        }

        if (segments.Count < fewest || (end < text.Length && text[end] is '/' or ',' or '%'))
        {
            return null;
        }

        end += Suffix(text[end..]);
        return end < text.Length && char.IsLetterOrDigit(text[end]) ? null : new(text[..end].ToString(), segments.ToImmutable(), end);
    }

    /// <summary>Reads a text that is a code and nothing else.</summary>
    public static ObjectiveCode? Exact(string text, int fewest = 2) =>
        Read(text, fewest) is { } code && text.AsSpan(code.Length).Trim(" .:").IsEmpty ? code : null;

    /// <summary>The code with segments after the first padded.</summary>
    /// <param name="width">Digits of a segment.</param>
    /// <param name="count">How many segments to keep; all by default.</param>
    public string Normalise(int width, int count = int.MaxValue) =>
        string.Join('.', Segments.Take(count).Select((segment, index) => segment.ToString(CultureInfo.InvariantCulture).PadLeft(index == 0 ? 1 : width, '0')));

    private static int Suffix(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && at < 3 && (rest[at] is ' ' or '_' || Fold.Character(rest[at]) == '-'))
        {
            at++;
        }

        foreach (var suffix in Suffixes)
        {
            var end = at + suffix.Length;
            if (rest.Length >= end && rest[at..end].SequenceEqual(suffix) && (end == rest.Length || !char.IsLetterOrDigit(rest[end])))
            {
                return end;
            }
        }

        return 0;
    }
}
