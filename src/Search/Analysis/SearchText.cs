using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>
/// Brings text into the form that both back ends cut into the same words. Left alone, they differ on symbols outside the basic plane and on
/// words of more than 255 characters; private-use characters are our marks.
/// </summary>
internal static class SearchText
{
    /// <summary>Starts a mark in highlighted text.</summary>
    public const char MarkStart = '\uE000';

    /// <summary>Ends a mark in highlighted text.</summary>
    public const char MarkEnd = '\uE001';

    private const int LongestWord = 200;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var word = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                clean.Append('\n');
                word = 0;
                continue;
            }

            if (!IsKept(rune) || Rune.IsWhiteSpace(rune))
            {
                clean.Append(' ');
                word = 0;
                continue;
            }

            if (++word > LongestWord)
            {
                clean.Append(' ');
                word = 1;
            }

            clean.Append(rune.ToString());
        }

        // Last, since halves of surrogate pairs, which it would throw at, are gone by now.
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned => false,
        _ => rune.IsBmp && rune.Value is not ('\u0130' or '\u203C' or '\u2049'),
    };
}
