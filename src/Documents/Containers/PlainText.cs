using System.Text;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers;

/// <summary>Text of a container as the blocks hold it: composed letters, plain spaces, no signs that nobody sees.</summary>
internal static class PlainText
{
    private const string Special = "\u00A0\u00AD\u2007\u200B\u200C\u200D\u2011\u202F\u2060\uFEFF\uFB00\uFB01\uFB02\uFB03\uFB04\0";

    /// <summary>Cleans, and makes each run of white space one space.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return WhiteSpace.Collapse(Composed(text));
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\u00A0' or '\u2007' or '\u202F':
                    clean.Append(' ');
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\0':
                    break;
                case '\u2011':
                    clean.Append('-');
                    break;
                case >= '\uFB00' and <= '\uFB04':
                    clean.Append(character switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" });
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return WhiteSpace.Collapse(Composed(clean.ToString()));
    }

    /// <summary>Lone surrogates of damaged files have no composed form.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
