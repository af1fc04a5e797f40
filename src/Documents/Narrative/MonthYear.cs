using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>A month with its year and no day: <c>novembre 2003</c>, <c>March 2021</c>.</summary>
internal static class MonthYear
{
    private static readonly string[] Months =
    [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The first month with a year and no day before it.</summary>
    public static (string Text, int At)? Find(string text)
    {
        foreach (var month in Months)
        {
            foreach (var (at, end) in Phrase.All(text, month))
            {
                var before = text.AsSpan(0, at).TrimEnd(' ');
                if (end + 5 <= text.Length && text[end] == ' ' && YearSpan.Year(text, end + 1) is not null && (before.IsEmpty || !(char.IsAsciiDigit(before[^1]) || before[^1] is '°' or 'º')))
                {
                    return (text[at..(end + 5)], at);
                }
            }
        }

        return null;
    }

    /// <summary>The year of a month with its year.</summary>
    public static int Year(string text) => int.Parse(text.AsSpan(text.Length - 4), System.Globalization.CultureInfo.InvariantCulture);
}
