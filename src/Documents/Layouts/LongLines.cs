using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Sheets that a converter wrote on one line: parted before items that count up, at the heads of months, after marks and before known labels.</summary>
internal static class LongLines
{
    private const int Long = 200;

    /// <summary>The parts, or the text itself where it is no such line.</summary>
    public static IEnumerable<(int At, string Text)> Split(string text)
    {
        if (text.Length < Long)
        {
            return [(0, text)];
        }

        var items = Items(text);
        var months = CodeShapes.MonthsHead.Matches(text);
        if (items.Count < 2 && months.Count == 0)
        {
            return [(0, text)];
        }

        var cuts = new SortedSet<int>(items) { 0 };
        foreach (System.Text.RegularExpressions.Match head in months)
        {
            cuts.Add(head.Index);
            cuts.Add(head.Index + head.Length);
        }

        foreach (System.Text.RegularExpressions.Match run in CodeShapes.MarksInside.Matches(text))
        {
            cuts.Add(run.Index + run.Length);
        }

        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] == ' ' && char.IsUpper(text[at]) && LineLabels.All.Any(label => Words.Match(text, at, label) > 0))
            {
                cuts.Add(at);
            }
        }

        var places = cuts.Where(cut => cut < text.Length).Append(text.Length).ToList();
        return places.Zip(places.Skip(1)).Select(pair => (pair.First, text[pair.First..pair.Second].Trim())).Where(static part => part.Item2.Length > 0);
    }

    /// <summary>Places of <c>n. 1</c>, <c>n. 2</c>, …: numbers that count up by one, each before a capital.</summary>
    private static List<int> Items(string text)
    {
        var places = new List<int>();
        var next = -1;
        foreach (System.Text.RegularExpressions.Match item in CodeShapes.ItemInside.Matches(text))
        {
            var number = int.Parse(item.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture);
            if (number == next || (next < 0 && number < 2))
            {
                places.Add(item.Index);
                next = number + 1;
            }
        }

        return places;
    }
}
