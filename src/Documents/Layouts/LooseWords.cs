using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Words of a cue in damaged text: blanks lost or doubled, one letter split off, an accent lost or replaced by a mark.</summary>
internal static class LooseWords
{
    private const int MostGaps = 2;

    /// <summary>The end of the cue that begins at <paramref name="start"/>, or -1.</summary>
    public static int Match(ReadOnlySpan<char> text, int start, string cue)
    {
        var at = start;
        var gaps = 0;
        for (var i = 0; i < cue.Length; i++)
        {
            var wanted = cue[i];
            if (wanted == ' ')
            {
                at = SkipBlanks(text, at);
                continue;
            }

            var blanks = SkipBlanks(text, at);
            if (i > 0 && cue[i - 1] != ' ' && blanks > at && blanks < text.Length && Same(text[blanks], wanted) && SplitHere(text, at))
            {
                if (++gaps > MostGaps)
                {
                    return -1;
                }

                at = blanks;
            }
            else if (i > 0 && HyphenatedEnd(text, at) is var resumed && resumed > at)
            {
                at = resumed;
            }

            var accented = wanted > '\u007F' && char.IsLetter(wanted);
            if (at < text.Length && (Same(text[at], wanted) || (accented && text[at] is '?' or '\uFFFD')))
            {
                at++;
                at += accented && at < text.Length && Fold.Character(text[at]) == '\'' && (at + 1 == text.Length || !char.IsLetter(text[at + 1])) ? 1 : 0;
            }
            else if (!accented)
            {
                return -1;
            }
        }

        return at < text.Length && char.IsLetter(text[at]) && char.IsLetter(cue[^1]) ? -1 : at;
    }

    /// <summary>Whether the cue stands anywhere in the text as words.</summary>
    public static bool Contains(ReadOnlySpan<char> text, string cue)
    {
        for (var at = Words.Next(text, 0, cue[0]); at >= 0; at = Words.Next(text, at + 1, cue[0]))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Match(text, at, cue) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char character, char wanted) => Fold.Character(character) == Fold.Character(wanted);

    /// <summary>A letter stands alone before the blank, as in <c>C OMPETENZA</c>.</summary>
    private static bool SplitHere(ReadOnlySpan<char> text, int at) =>
        at > 0 && char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));

    private static int HyphenatedEnd(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '-' && char.IsWhiteSpace(text[at + 1]) ? SkipBlanks(text, at + 1) : at;

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
