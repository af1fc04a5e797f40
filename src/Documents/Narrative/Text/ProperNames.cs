using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>Names in running text: words with a capital, joined by small words.</summary>
internal static class ProperNames
{
    private const int LongestName = 140;

    /// <summary>Small words that stand inside names. Data.</summary>
    private static readonly FrozenSet<string> Inside = FrozenSet.ToFrozenSet(
        ["di", "del", "dello", "della", "dei", "degli", "delle", "per", "la", "le", "il", "lo", "gli", "the", "of", "for", "against", "on", "in", "to", "a", "al", "allo", "alla", "ai", "alle", "de", "da", "sul", "sulla", "von", "van", "am", "sur", "&"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Small words inside names of places. Data.</summary>
    public static readonly FrozenSet<string> InPlaces = FrozenSet.ToFrozenSet(["di", "del", "dei", "de", "do", "da", "la", "las", "los", "el", "le", "sur", "sous", "am", "an", "der", "upon", "of", "y"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Articles = ["il ", "lo ", "la ", "i ", "gli ", "le ", "l'", "un ", "uno ", "una ", "un'", "the ", "a ", "an "];

    private static readonly string[] Prepositions =
    [
        "del ", "dello ", "della ", "dei ", "degli ", "delle ", "dell'", "di ", "d'", "al ", "allo ", "alla ", "ai ", "agli ", "alle ", "all'", "sul ", "sullo ", "sulla ", "sui ", "sugli ", "sulle ", "sull'", "su ",
        "nel ", "nella ", "nei ", "negli ", "nelle ", "nell'", "in ", "con ", "dal ", "dalla ", "dai ", "dalle ", "da ", "of ", "on ", "in the ", "to ", "for ", "with ",
    ];

    /// <summary>Length of the name that begins at a position; 0 when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name must begin.</param>
    /// <param name="inside">Small words that may stand inside; those of names of bodies and programmes when left out.</param>
    public static int Length(string text, int start, FrozenSet<string>? inside = null)
    {
        var end = 0;
        var at = start;
        while (at < text.Length && at - start < LongestName)
        {
            var stop = at;
            while (stop < text.Length && !char.IsWhiteSpace(text[stop]) && text[stop] is not (',' or ';' or ':' or '(' or ')' or '“' or '”' or '"' or '|' or '–' or '—'))
            {
                stop++;
            }

            var word = text.AsSpan(at, stop - at).TrimEnd(".!?");
            if (word.IsEmpty)
            {
                break;
            }

            if (IsProper(word) && !(end > 0 && IsYears(word)))
            {
                end = at + word.Length - start;
            }
            else if (end == 0 || !IsInside(word, inside ?? Inside))
            {
                break;
            }

            if (word.Length < stop - at || stop >= text.Length || text[stop] != ' ')
            {
                break;
            }

            at = stop + 1;
        }

        return end;
    }

    /// <summary>The name at a position, past an article.</summary>
    public static string? At(string text, int start)
    {
        start += Skip(text, start, Articles);
        return Length(text, start) is var length and > 0 ? text.Substring(start, length) : null;
    }

    /// <summary>A text without article and preposition before it.</summary>
    public static string Strip(string text)
    {
        var start = 0;
        for (var round = 0; round < 3; round++)
        {
            var skipped = Skip(text, start, Prepositions);
            skipped += Skip(text, start + skipped, Articles);
            if (skipped == 0)
            {
                break;
            }

            start += skipped;
        }

        return text[start..].Trim(' ', ',', ';', '.', ':');
    }

    /// <summary>A text without article before it.</summary>
    public static string WithoutArticle(string text) => text[Skip(text, 0, Articles)..];

    /// <summary>Whether a word has the look of a name: a capital or a digit inside letters.</summary>
    public static bool IsProper(ReadOnlySpan<char> word)
    {
        // The article of l'Unione or dell'Europa is no part of the look.
        var mark = word.IndexOfAny('\'', '’', 'ʼ');
        var letters = mark is > 0 and < 6 && mark + 1 < word.Length && char.IsLower(word[0]) ? word[(mark + 1)..] : word;
        return !letters.IsEmpty && (char.IsUpper(letters[0]) || (letters.Length > 1 && char.IsAsciiDigit(letters[0]) && letters.ContainsAnyInRange('A', 'Z')) || letters is "&");
    }

    private static bool IsInside(ReadOnlySpan<char> word, FrozenSet<string> inside) => inside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word is "dell'" or "all'";

    private static bool IsYears(ReadOnlySpan<char> word) => word.Length >= 4 && char.IsAsciiDigit(word[0]);

    private static int Skip(string text, int start, string[] words)
    {
        foreach (var word in words)
        {
            var length = 0;
            while (length < word.Length && start + length < text.Length && Fold.Character(text[start + length]) == word[length])
            {
                length++;
            }

            if (length == word.Length)
            {
                return length;
            }
        }

        return 0;
    }
}
