namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>A sentence inside a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The sentence.</param>
internal readonly record struct Sentence(int Start, string Text);

/// <summary>Cuts a text into sentences: a full stop inside an abbreviation or a name ends none.</summary>
internal static class Sentences
{
    /// <summary>
    /// No longer sentence is read as one: each number, date and name looks through the sentence around it, so that a text of a megabyte without a full
    /// stop would cost its square. The longest lists of cities in one sentence take a third of it.
    /// </summary>
    private const int Longest = 4_000;

    private static readonly string[] Abbreviations = ["art", "artt", "n", "nr", "num", "dott", "dott.ssa", "ing", "arch", "prof", "sig", "es", "pag", "pagg", "cfr", "ecc", "etc", "no", "e.g", "i.e", "st", "ca", "mln", "mld", "mil", "d.lgs", "l", "vol", "fig", "tab", "cap", "c.d"];

    /// <summary>The sentences in order.</summary>
    public static List<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' && Ends(text, at, start))
            {
                Add(sentences, text, start, at + 1);
                start = at + 1;
            }
            else if (at - start >= Longest)
            {
                var cut = Cut(text, start, at);
                Add(sentences, text, start, cut);
                start = cut;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>Behind the last semicolon, comma or blank, whichever there is first.</summary>
    private static int Cut(string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        foreach (var sign in (ReadOnlySpan<char>)[';', ',', ' '])
        {
            if (part.LastIndexOf(sign) is var at && at >= Longest / 2)
            {
                return start + at + 1;
            }
        }

        return end;
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start < end)
        {
            sentences.Add(new(start, text[start..end].TrimEnd()));
        }
    }

    private static bool Ends(string text, int at, int start)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '”' or '"' or '»' or ')')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (text[next] != ' ')
        {
            return false;
        }

        while (next < text.Length && text[next] is ' ' or '“' or '"' or '«' or '(' or '\'')
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        var word = text[(text.LastIndexOfAny([' ', '\'', '’', '('], at, at - start + 1) + 1)..at];
        return text[at] != '.' || (word.Length != 1 && !word.Contains('.', StringComparison.Ordinal) && !Array.Exists(Abbreviations, abbreviation => word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))) || (word.Length == 1 && char.IsAsciiDigit(word[0]));
    }
}
