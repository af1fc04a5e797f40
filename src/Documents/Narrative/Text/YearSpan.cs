using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>Years in running text: <c>2024-2027</c>, <c>2021-27</c>, <c>2024</c>.</summary>
internal static class YearSpan
{
    private const int Earliest = 1900;
    private const int Latest = 2100;

    /// <summary>The first span of years, with its place.</summary>
    public static (DraftPeriod Years, int Start, int Length)? Find(string text, int from = 0)
    {
        for (var at = from; at + 7 <= text.Length; at++)
        {
            if (Year(text, at) is not { } first)
            {
                continue;
            }

            var next = at + 4;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (next >= text.Length || !(text[next] is '/' || Fold.Character(text[next]) == '-'))
            {
                continue;
            }

            next++;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            if (Year(text, next) is { } last && last >= first && last - first < 40)
            {
                return (new() { From = first, To = last }, at, next + 4 - at);
            }

            if (next + 1 < text.Length && char.IsAsciiDigit(text[next]) && char.IsAsciiDigit(text[next + 1]) && (next + 2 == text.Length || !char.IsLetterOrDigit(text[next + 2]))
                && (first / 100 * 100) + int.Parse(text.AsSpan(next, 2), CultureInfo.InvariantCulture) is var shortened && shortened > first && shortened - first < 40 && text[at + 4] != '/')
            {
                return (new() { From = first, To = shortened }, at, next + 2 - at);
            }
        }

        return null;
    }

    /// <summary>The year at a position.</summary>
    public static int? Year(string text, int at) =>
        at >= 0 && at + 4 <= text.Length && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('/' or '.' or ',')) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]))
        && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest ? year : null;

    /// <summary>The years of a text that are no part of a span, in order.</summary>
    public static List<(int Year, int Start)> Years(string text)
    {
        var years = new List<(int, int)>();
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && Year(text, at) is { } year)
            {
                years.Add((year, at));
                at += 3;
            }
        }

        return years;
    }
}
