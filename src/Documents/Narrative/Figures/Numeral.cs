using System.Globalization;
using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Narrative.Figures;

/// <summary>Numbers in running text, Italian (<c>1.234,5</c>) or English (<c>1,234.5</c>) as the document is written.</summary>
/// <param name="isEnglish">Whether the document is in English.</param>
internal sealed class Numeral(bool isEnglish)
{
    private const int LongestNumber = 24;

    /// <summary>Reads a number at a position.</summary>
    public NumberReading? Read(string text, int at)
    {
        if (!isEnglish)
        {
            return ItalianNumber.Read(text.AsSpan(at));
        }

        var end = at;
        while (end < text.Length && end - at < LongestNumber && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var number = text[at..end];
        var groups = number.Split('.')[0].Split(',');
        var isGrouped = groups.Length == 1 || (groups[0].Length is > 0 and < 4 && groups.Skip(1).All(static group => group.Length == 3));
        return number.Length > 0 && isGrouped && number.Count(static character => character == '.') < 2
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? new(value, end - at, false)
            : ItalianNumber.Read(text.AsSpan(at));
    }
}
