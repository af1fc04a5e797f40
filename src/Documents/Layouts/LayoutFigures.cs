using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Figures as the layouts write them.</summary>
internal static class LayoutFigures
{
    private static readonly string[] MonthNames = ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"];

    /// <summary>A typed value; <c>DIC-15</c> is a month and a year or a month and a day, so it stays text.</summary>
    public static ValueReading Read(string raw) =>
        raw.Length == 6 && raw[3] is '-' or '/' && Array.IndexOf(MonthNames, raw[..3].ToUpperInvariant()) >= 0
            ? new(new TextValue(raw), Doubt: "it may be a month of a year or a day of a month")
            : ValueReader.Read(raw);

    /// <summary>A year that the text is or holds alone.</summary>
    public static int? Year(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])) && PeriodHead.Year(text.Substring(at, 4)) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>The count with which a label begins, as in <c>N. 12 servizi</c>.</summary>
    public static string? CountInLabel(string label)
    {
        var length = CountMark.Length(label);
        return length > 0 && ItalianNumber.Read(label.AsSpan(length).TrimStart()) is { } number
            ? label[..(label.Length - label.AsSpan(length).TrimStart().Length + number.Length)]
            : null;
    }

    /// <summary>A percentage or weight; null where the text is none.</summary>
    public static decimal? Percent(string text)
    {
        var trimmed = text.Trim().TrimStart(':', '=', ' ');
        return ItalianNumber.Read(trimmed) is { } number && trimmed[number.Length..].Trim(' ', '%', '.', '/', 'c', 'e', 'n', 't', 'o').Length == 0 && number.Value >= 0 ? number.Value : null;
    }

    /// <summary>The day a deadline names.</summary>
    public static DateOnly? Day(string text) => ItalianDate.Find(text) is var (reading, _) ? reading.Date : null;
}
