using System.Buffers;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lines that are rows or fields by what stands in them: each ends where it ends, though it may be full.</summary>
internal static class RowLines
{
    private const int ShortestMarks = 7;
    private const int FewestMarks = 4;
    private const int FewestFigures = 2;
    private const int LongestLabel = 40;
    private const int LongParagraph = 3;

    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789.,%€-");

    /// <summary>Whether the next line begins something of its own.</summary>
    /// <param name="last">A line.</param>
    /// <param name="next">The line below.</param>
    /// <param name="lines">How many lines the paragraph has: within a long sentence a word with a colon is no field.</param>
    public static bool Parts(string last, string next, int lines) =>
        IsContents(last) || IsMarks(last) || IsMarks(next) || (EndsInMarks(last) && next.IndexOf(' ') != 1) || IsRow(last, next)
        || (IsField(next) && (lines < LongParagraph || ParagraphJoiner.Ends(last)) && last[^1] is not (',' or '-') && !ParagraphJoiner.Continues(last, next));

    /// <summary>A line of a table of contents: dots and a number.</summary>
    private static bool IsContents(string text) =>
        char.IsAsciiDigit(text[^1]) && (text.Contains("....", StringComparison.Ordinal) || text.Contains("……", StringComparison.Ordinal) || text.Contains(". . . .", StringComparison.Ordinal));

    /// <summary>A row of marks or of initials of months, which is no text.</summary>
    private static bool IsMarks(string text)
    {
        if (text.Length < ShortestMarks)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if ((index % 2 == 1) != (text[index] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name with marks or initials of months behind it: the row of a plan without lines.</summary>
    private static bool EndsInMarks(string text)
    {
        var marks = 0;
        for (var index = text.Length - 1; index > 0 && text[index] != ' ' && !char.IsAsciiDigit(text[index]) && text[index - 1] == ' '; index -= 2)
        {
            marks++;
        }

        return marks >= FewestMarks;
    }

    /// <summary>A row ends in amounts and the next begins with a name, or with its code below a head.</summary>
    private static bool IsRow(string last, string next) =>
        (Amounts(last) >= FewestFigures && !IsAmount(next.AsSpan(0, FirstWord(next)))) || (Amounts(next) >= FewestFigures && char.IsAsciiDigit(next[0]) && !char.IsAsciiDigit(last[^1]) && char.IsLetter(last[^1]));

    /// <summary>How many of the figures at a line's end have decimals.</summary>
    private static int Amounts(string text)
    {
        var amounts = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var space = rest.LastIndexOf(' ');
            var word = rest[(space + 1)..];
            if (!IsFigure(word))
            {
                break;
            }

            amounts += IsAmount(word) ? 1 : 0;
            rest = space < 0 ? [] : rest[..space];
        }

        return amounts;
    }

    private static bool IsFigure(ReadOnlySpan<char> word) => !word.IsEmpty && word.IndexOfAnyExcept(Signs) < 0;

    private static bool IsAmount(ReadOnlySpan<char> word) => word.Contains(',') && IsFigure(word);

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space : text.Length;

    /// <summary>Few words with a capital, a colon and a value.</summary>
    private static bool IsField(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 3 or > LongestLabel || !char.IsUpper(text[0]))
        {
            return false;
        }

        foreach (var character in text.AsSpan(0, colon))
        {
            if (!char.IsLetter(character) && character is not (' ' or '\'' or '’' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
