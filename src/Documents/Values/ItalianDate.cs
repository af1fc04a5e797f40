namespace MunicipalBenchmark.Documents.Values;

/// <summary>A date read from the beginning of a text.</summary>
/// <param name="Date">The date.</param>
/// <param name="Length">Characters it took.</param>
internal readonly record struct DateReading(DateOnly Date, int Length);

/// <summary>Dates as Italian offices write them: <c>31/12/2020</c>, <c>31.12.20</c>, <c>1° gennaio 2020</c>; the same in English; and ISO 8601.</summary>
internal static class ItalianDate
{
    private static readonly string[] Months =
    [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>Reads a date at the start of a text.</summary>
    /// <returns>Null when there is none, or when it is in no calendar (31/02/2020).</returns>
    public static DateReading? Read(ReadOnlySpan<char> text)
    {
        var (first, length) = Digits(text);
        return length switch
        {
            4 when text.Length > 4 && text[4] == '-' => Numeric(text, first, 4, isoOrder: true),
            1 or 2 when text.Length > length && text[length] is '/' or '.' or '-' => Numeric(text, first, length, isoOrder: false),
            1 or 2 => Worded(text, first, length),
            _ => null,
        };
    }

    /// <summary>The first date in a text, with where it begins.</summary>
    public static (DateReading Reading, int Start)? Find(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (char.IsAsciiDigit(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && Read(text[start..]) is { } reading)
            {
                return (reading, start);
            }
        }

        return null;
    }

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static DateOnly? Exact(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return Read(trimmed) is { } reading && reading.Length == trimmed.Length ? reading.Date : null;
    }

    private static DateReading? Numeric(ReadOnlySpan<char> text, int first, int length, bool isoOrder)
    {
        var separator = text[length];
        var (month, monthLength) = Digits(text[(length + 1)..]);
        var at = length + 1 + monthLength;
        if (monthLength is 0 or > 2 || at >= text.Length || text[at] != separator)
        {
            return null;
        }

        var (last, lastLength) = Digits(text[(at + 1)..]);
        var end = at + 1 + lastLength;
        return isoOrder
            ? lastLength is 1 or 2 ? Date(first, month, last, end) : null
            : lastLength is 2 or 4 ? Date(lastLength == 2 ? 2000 + last : last, month, first, end) : null;
    }

    private static DateReading? Worded(ReadOnlySpan<char> text, int day, int length)
    {
        var at = length;
        if (at < text.Length && text[at] is '°' or 'º')
        {
            at++;
        }

        if (at >= text.Length || text[at] != ' ')
        {
            return null;
        }

        var rest = text[(at + 1)..];
        for (var month = 0; month < Months.Length; month++)
        {
            var name = Months[month];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length && rest[name.Length] == ' ')
            {
                var (year, yearLength) = Digits(rest[(name.Length + 1)..]);
                return yearLength == 4 ? Date(year, (month % 12) + 1, day, at + 1 + name.Length + 1 + yearLength) : null;
            }
        }

        return null;
    }

    private static DateReading? Date(int year, int month, int day, int length) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day), length)
            : null;

    private static (int Value, int Length) Digits(ReadOnlySpan<char> text)
    {
        int value = 0, length = 0;
        while (length < text.Length && length < 5 && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + (text[length] - '0');
            length++;
        }

        return (value, length);
    }
}
