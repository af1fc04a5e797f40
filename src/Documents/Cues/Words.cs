using System.Buffers;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Finds the words of a cue in a text, past what converters do to them.</summary>
internal static class Words
{
    /// <summary>For each folded initial the characters that fold to it, so that a search skips the others many at a time.</summary>
    private static readonly SearchValues<char>[] Initials = Build();

    /// <summary>Matches the words of a cue at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the cue must begin.</param>
    /// <param name="cue">Words in lower case with their accents, separated by one space; an accented letter may have been lost from the text.</param>
    /// <returns>Where the cue ends, or -1.</returns>
    public static int Match(ReadOnlySpan<char> text, int start, string cue)
    {
        var at = start;
        for (var i = 0; i < cue.Length; i++)
        {
            var wanted = cue[i];
            if (wanted == ' ')
            {
                var spaces = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == spaces)
                {
                    return -1;
                }

                continue;
            }

            var accented = wanted > '\u007F' && char.IsLetter(wanted);
            if (at < text.Length && (Fold.Character(text[at]) == Fold.Character(wanted) || (accented && text[at] is '?' or '\uFFFD')))
            {
                at++;
                if (accented && at < text.Length && Fold.Character(text[at]) == '\'' && (at + 1 == text.Length || !char.IsLetter(text[at + 1])))
                {
                    at++;
                }
            }
            else if (!accented)
            {
                return -1;
            }
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(cue[^1]) ? -1 : at;
    }

    /// <summary>Whether the words stand anywhere in the text, at the start of a word.</summary>
    public static bool Contains(ReadOnlySpan<char> text, string cue) => Find(text, cue) >= 0;

    /// <summary>Where the words stand in the text, at the start of a word; -1 when nowhere.</summary>
    public static int Find(ReadOnlySpan<char> text, string cue)
    {
        for (var at = Next(text, 0, cue[0]); at >= 0; at = Next(text, at + 1, cue[0]))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Match(text, at, cue) >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The next place of a character that folds to the same as the given one; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int start, char character)
    {
        var folded = Fold.Character(character);
        if (folded < Initials.Length)
        {
            return text[start..].IndexOfAny(Initials[folded]) is var next and >= 0 ? start + next : -1;
        }

        for (var at = start; at < text.Length; at++)
        {
            if (Fold.Character(text[at]) == folded)
            {
                return at;
            }
        }

        return -1;
    }

    private static SearchValues<char>[] Build()
    {
        var folded = Enumerable.Range(0, 128).Select(static _ => new List<char>()).ToArray();
        for (var code = 0; code < char.MaxValue; code++)
        {
            if (Fold.Character((char)code) is var initial && initial < folded.Length)
            {
                folded[initial].Add((char)code);
            }
        }

        return [.. folded.Select(static characters => SearchValues.Create([.. characters]))];
    }
}
