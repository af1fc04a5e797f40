using System.Text;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>Text as files can hold it: LF for line ends, no control characters, no halves of characters, no blanks around.</summary>
internal static class WrittenText
{
    /// <summary>The text.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if ((!Rune.IsControl(rune) || rune.Value is '\n' or '\t') && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }
}
