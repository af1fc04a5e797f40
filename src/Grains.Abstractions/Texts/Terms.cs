using System.Collections.Immutable;
using System.Text;

namespace MunicipalBenchmark.Texts;

/// <summary>Texts as terms, for comparing what two texts are about.</summary>
public static class Terms
{
    /// <summary>The terms of a text in their order, repeated ones too (<see cref="TermReader"/> says what a term is).</summary>
    /// <param name="text">The text; null has none.</param>
    public static ImmutableArray<string> Of(string? text)
    {
        var terms = ImmutableArray.CreateBuilder<string>();
        var reader = new TermReader(text);
        while (reader.MoveNext())
        {
            terms.Add(reader.Current.ToString());
        }

        return terms.ToImmutable();
    }

    /// <summary>
    /// A text by which the same words are known again in another document: lower case, no accents, single spaces, without years (<c>2019</c>), whatever
    /// the punctuation.
    /// </summary>
    /// <param name="text">The text; null gives an empty key.</param>
    public static string Key(string? text)
    {
        var key = new StringBuilder();
        foreach (var word in (text ?? "").Normalize(NormalizationForm.FormD).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = key.Length;
            foreach (var character in word)
            {
                if (char.IsLetterOrDigit(character) || character is '%' or '€')
                {
                    key.Append(char.ToLowerInvariant(character));
                }
                else if (key.Length > 0 && key[^1] != ' ' && !char.IsBetween(character, '\u0300', '\u036F'))
                {
                    key.Append(' ');
                }
            }

            if (IsYear(key.ToString(start, key.Length - start).Trim()))
            {
                key.Length = start;
            }

            if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().Trim();
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit);
}
