using System.Buffers;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Amounts, dates and percentages that a narrow cell cut in two lines.</summary>
internal static class CutFigure
{
    private const int LongestRest = 4;
    private const int Decimals = 2;

    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789.,%/-");

    /// <summary>Whether the second line is the rest of the figure on the first.</summary>
    public static bool Joins(string first, string second)
    {
        if (second == "%")
        {
            return char.IsAsciiDigit(first[^1]);
        }

        if (!IsFigure(first) || !IsFigure(second) || second.Length > LongestRest || !char.IsAsciiDigit(second[^1]) && second[^1] != '%')
        {
            return false;
        }

        return IsCutDate(first, second) || IsCutAmount(first, second);
    }

    /// <summary>Whether a page cut a year in two: <c>202</c> and <c>0</c>.</summary>
    public static bool IsCutYear(string first, string second) =>
        first.Length + second.Length == 4 && first.Length > 1 && second.Length > 0 && (first.StartsWith("20", StringComparison.Ordinal) || first.StartsWith("19", StringComparison.Ordinal))
        && first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit);

    private static bool IsFigure(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAnyExcept(Signs) < 0;

    /// <summary><c>31/12/202</c> and <c>0</c>, <c>31/12/</c> and <c>2020</c>.</summary>
    private static bool IsCutDate(string first, string second)
    {
        var whole = first + second;
        return whole.Length is >= 8 and <= 10 && whole.Count(static sign => sign is '/') == 2 && whole.LastIndexOf('/') == whole.Length - 5 && whole[^1] != '%';
    }

    /// <summary><c>30,0</c> and <c>0</c>, <c>1.250.0</c> and <c>00</c>: thousands and cents are whole together and were not before.</summary>
    private static bool IsCutAmount(string first, string second)
    {
        if (first.Contains('/') || second.Contains('/'))
        {
            return false;
        }

        var comma = first.LastIndexOf(',');
        if (comma >= 0)
        {
            var cents = first.Length - comma - 1;
            return cents < Decimals && second.All(char.IsAsciiDigit) && cents + second.Length <= Decimals;
        }

        var point = first.LastIndexOf('.');
        var rest = second.AsSpan();
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? rest.Length : end;
        return point > 0 ? first.Length - point - 1 < 3 && first.Length - point - 1 + digits == 3
            : first.Length > 4 && digits < 4 && first.All(char.IsAsciiDigit);
    }
}
