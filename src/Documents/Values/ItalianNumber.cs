using System.Globalization;

namespace MunicipalBenchmark.Documents.Values;

/// <summary>A number read from the beginning of a text.</summary>
/// <param name="Value">The number.</param>
/// <param name="Length">Characters it took.</param>
/// <param name="Doubtful">True when the separators allow another reading: <c>1.5</c>, <c>1,234</c>, <c>1,234.56</c>.</param>
internal readonly record struct NumberReading(decimal Value, int Length, bool Doubtful);

/// <summary>Numbers as Italian offices write them: <c>1.234,56</c>. One pass, no regular expression.</summary>
internal static class ItalianNumber
{
    private const int MostDigits = 24;

    /// <summary>Reads a number at the start of a text.</summary>
    /// <returns>Null when there is none, or when its separators make no number (a date, a code).</returns>
    public static NumberReading? Read(ReadOnlySpan<char> text)
    {
        var start = text.Length > 1 && text[0] is '-' or '−' or '+' ? 1 : 0;
        var length = start;
        int dots = 0, commas = 0, digits = 0;
        int lastDot = -1, lastComma = -1;
        while (length < text.Length)
        {
            var character = text[length];
            if (char.IsAsciiDigit(character))
            {
                digits++;
            }
            else if (character is '.' or ',' && length > start && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))
            {
                dots += character == '.' ? 1 : 0;
                commas += character == ',' ? 1 : 0;
                lastDot = character == '.' ? length : lastDot;
                lastComma = character == ',' ? length : lastComma;
            }
            else
            {
                break;
            }

            length++;
        }

        if (digits is 0 or > MostDigits)
        {
            return null;
        }

        var number = text[start..length];
        return Separators(number, dots, commas, lastDot - start, lastComma - start) is var (group, point, doubtful) && Value(number, group, point) is { } value
            ? new(text[0] is '-' or '−' ? -value : value, length, doubtful)
            : null;
    }

    /// <summary>Reads a text that is a number and nothing else.</summary>
    public static decimal? Exact(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return Read(trimmed) is { } reading && reading.Length == trimmed.Length ? reading.Value : null;
    }

    private static (char Group, char Point, bool Doubtful)? Separators(ReadOnlySpan<char> number, int dots, int commas, int lastDot, int lastComma)
    {
        const char none = '\0';
        if (commas == 0 && dots == 0)
        {
            return (none, none, false);
        }

        if (commas == 0)
        {
            var thousands = dots > 1 || (number.Length - lastDot == 4 && lastDot <= 3 && number[0] != '0');
            return thousands ? ('.', none, false) : (none, '.', true);
        }

        if (dots == 0)
        {
            // Three digits behind a lone comma are thousands in English.
            return commas == 1 ? (none, ',', number.Length - lastComma == 4 && lastComma <= 3 && number[0] != '0') : (',', none, true);
        }

        return lastComma > lastDot ? (commas == 1 ? ('.', ',', false) : null) : (dots == 1 ? (',', '.', true) : null);
    }

    /// <summary>Null when a group of thousands has not three digits.</summary>
    private static decimal? Value(ReadOnlySpan<char> number, char group, char point)
    {
        var whole = point == '\0' ? number : number[..number.LastIndexOf(point)];
        Span<char> plain = stackalloc char[number.Length];
        var length = 0;
        var inGroup = 0;
        var grouped = false;
        foreach (var character in whole)
        {
            if (character == group)
            {
                if (grouped ? inGroup != 3 : inGroup is 0 or > 3)
                {
                    return null;
                }

                grouped = true;
                inGroup = 0;
                continue;
            }

            plain[length++] = character;
            inGroup++;
        }

        if (grouped && inGroup != 3)
        {
            return null;
        }

        if (point != '\0')
        {
            plain[length++] = '.';
            var decimals = number[(whole.Length + 1)..];
            decimals.CopyTo(plain[length..]);
            length += decimals.Length;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
