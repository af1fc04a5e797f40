using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>What is compared of a name: letters and digits only, without case and accents, so that "L'AQUILA", "l-aquila" and "L Aquila" are one.</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        if (Ascii.IsValid(name))
        {
            return string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        }

        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (rune.Value == 'ß')
            {
                key.Append("ss");
            }
            else if (Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>Edits (insert, delete, replace) that make one key of the other: Levenshtein's distance.</summary>
    public static int Distance(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        Span<int> row = stackalloc int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
