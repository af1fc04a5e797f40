using System.Text;

namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>The items of a list inside a sentence: <c>a, b (c, d) e f</c>. What stands in brackets is not cut.</summary>
internal static class Enumeration
{
    private static readonly string[] Conjunctions = [" e ", " ed ", " and ", " nonché ", " oltre a "];

    /// <summary>Cuts at commas, and at the last "and"; at every "and" when there is no comma.</summary>
    /// <returns>Where each item begins, and its text.</returns>
    public static List<(int Start, string Text)> Of(string text)
    {
        var items = new List<(int, string)>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '“' or '«' ? 1 : text[at] is ')' or '”' or '»' ? -1 : 0;
            if (depth <= 0 && text[at] is ',' or ';')
            {
                Add(items, text, start, at);
                start = at + 1;
            }
        }

        var commas = items.Count;
        var last = text[start..];
        var conjoined = depth <= 0 ? Conjoined(last, all: commas == 0) : [];
        if (StartsWithConjunction(last))
        {
            conjoined = [];
        }

        foreach (var (at, length) in conjoined)
        {
            var cut = text.IndexOf(last.Substring(at, length), start, StringComparison.Ordinal);
            Add(items, text, start, cut);
            start = cut + length;
        }

        Add(items, text, start, text.Length);
        return items;
    }

    private static bool StartsWithConjunction(string text) => Array.Exists(Conjunctions, conjunction => text.StartsWith(conjunction, StringComparison.OrdinalIgnoreCase));

    private static List<(int At, int Length)> Conjoined(string text, bool all)
    {
        var found = new List<(int At, int Length)>();
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '“' or '«' ? 1 : text[at] is ')' or '”' or '»' ? -1 : 0;
            if (depth == 0 && text[at] == ' ' && Array.Find(Conjunctions, conjunction => text.AsSpan(at).StartsWith(conjunction, StringComparison.OrdinalIgnoreCase)) is { } conjunction && at > 0)
            {
                found.Add((at, conjunction.Length));
            }
        }

        return all || found.Count < 2 ? found : [found[^1]];
    }

    private static void Add(List<(int Start, string Text)> items, string text, int start, int end)
    {
        var item = new StringBuilder(text[start..end]);
        while (item.Length > 0 && char.IsWhiteSpace(item[0]))
        {
            item.Remove(0, 1);
            start++;
        }

        foreach (var conjunction in Conjunctions)
        {
            if (item.Length >= conjunction.Length && item.ToString().StartsWith(conjunction.TrimStart(), StringComparison.OrdinalIgnoreCase))
            {
                item.Remove(0, conjunction.Length - 1);
                start += conjunction.Length - 1;
            }
        }

        var value = item.ToString().TrimEnd(' ', '.', ':');
        if (value.Length > 0)
        {
            items.Add((start, value));
        }
    }
}
