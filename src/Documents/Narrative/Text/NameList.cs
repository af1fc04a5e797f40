namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>Names listed in a sentence. An "and" cuts only between two names, and not behind "for": <c>Covenant of Mayors for Climate and Energy</c> is one.</summary>
internal static class NameList
{
    private static readonly string[] Conjunctions = [" e ", " ed ", " and ", " e a ", " e di "];
    private static readonly string[] Binders = [" for ", " per ", " against ", " on ", " of the "];

    /// <summary>Cuts at commas outside brackets and at "and" between names.</summary>
    public static List<(int Start, string Text)> Of(string text)
    {
        var items = new List<(int, string)>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            depth += at == text.Length ? 0 : text[at] is '(' or '“' or '«' ? 1 : text[at] is ')' or '”' or '»' ? -1 : 0;
            if (at == text.Length || (depth <= 0 && text[at] is ',' or ';'))
            {
                Add(items, text, start, at);
                start = at + 1;
            }
            else if (depth <= 0 && text[at] == ' ' && Array.Find(Conjunctions, conjunction => text.AsSpan(at).StartsWith(conjunction, StringComparison.OrdinalIgnoreCase)) is { } found && IsName(text, at + found.Length) && !Binds(text[start..at]))
            {
                Add(items, text, start, at);
                start = at + found.Length;
                at = start - 1;
            }
        }

        return items;
    }

    private static bool IsName(string text, int at) => ProperNames.Strip(text[at..]) is { Length: > 0 } name && ProperNames.IsProper(name.Split(' ', ',', ';', '.')[0]);

    private static bool Binds(string left) => Array.Exists(Binders, binder => left.LastIndexOf(binder, StringComparison.OrdinalIgnoreCase) is var at and > 0 && left.AsSpan(at + binder.Length).Count(' ') < 2);

    private static void Add(List<(int Start, string Text)> items, string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        foreach (var conjunction in Conjunctions)
        {
            var bare = conjunction.AsSpan(1);
            if (text.AsSpan(start, end - start).StartsWith(bare, StringComparison.OrdinalIgnoreCase))
            {
                start += bare.Length;
                break;
            }
        }

        var item = text[start..Math.Max(start, end)].TrimEnd(' ', '.', ':');
        if (item.Length > 0)
        {
            items.Add((start, item));
        }
    }
}
