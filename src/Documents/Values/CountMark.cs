namespace MunicipalBenchmark.Documents.Values;

/// <summary>The mark before a count: <c>N. 3</c>, <c>n.10</c>, <c>n° 7</c>, <c>nr. 5</c>, <c>num. 2</c>.</summary>
internal static class CountMark
{
    private static readonly string[] Marks = ["numero", "num.", "nr.", "nr", "n.", "n°", "nº", "n"];

    /// <summary>Length of the mark at the start of a text; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[mark.Length..];
                var strict = char.IsLetter(mark[^1]);
                if (rest.IsEmpty || (strict ? rest[0] == ' ' && Digit(rest.TrimStart()) : rest[0] is ' ' or '°' || char.IsAsciiDigit(rest[0])))
                {
                    return rest.IsEmpty ? 0 : mark.Length + (rest[0] == '°' ? 1 : 0);
                }
            }
        }

        return 0;
    }

    /// <summary>Where the next count begins that opens a part of its own; the text's length when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is 'n' or 'N' && Opens(text[..at]) && Length(text[at..]) is var length and > 0 && Digit(text[(at + length)..].TrimStart()))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool Opens(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd();
        return trimmed.Length < before.Length && (trimmed.EndsWith(" e") || (!trimmed.IsEmpty && trimmed[^1] is ',' or ';' or ':' or '.' or '-' or '–' or '+'));
    }

    private static bool Digit(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsAsciiDigit(text[0]);
}
