namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Numbers of headings: digits or Roman.</summary>
internal static class Ordinals
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    /// <summary>Reads a number at the start of a text, with its length.</summary>
    public static (int Value, int Length)? Read(ReadOnlySpan<char> text)
    {
        var length = 0;
        var value = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + (text[length++] - '0');
        }

        if (length > 0)
        {
            return length < text.Length && (char.IsLetterOrDigit(text[length]) || (text[length] == '.' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))) ? null : (value, length);
        }

        for (var index = Roman.Length - 1; index >= 0; index--)
        {
            var numeral = Roman[index];
            if (text.StartsWith(numeral) && (text.Length == numeral.Length || !char.IsLetterOrDigit(text[numeral.Length])))
            {
                return (index + 1, numeral.Length);
            }
        }

        return null;
    }
}
