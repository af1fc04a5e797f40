using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>Texts as words that can be compared.</summary>
internal static class Words
{
    /// <summary>Letters and digits in lower case without accents; everything else is one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (folded.Length > 0 && folded[^1] != ' ' && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    public static HashSet<string> Of(string folded) => new(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Dice's coefficient: 1 for equal sets of words, 0 for sets that share none.</summary>
    public static double Likeness(HashSet<string> left, HashSet<string> right)
    {
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        return small.Count == 0 ? 0 : 2.0 * small.Count(large.Contains) / (left.Count + right.Count);
    }
}
