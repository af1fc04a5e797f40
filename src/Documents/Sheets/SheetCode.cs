using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>Codes of sheets, which each city shapes its own way: <c>2020_Z511</c>, <c>1901/0159</c>, <c>12.1.04</c>.</summary>
internal static class SheetCode
{
    private const int Shortest = 4;
    private const int Longest = 32;

    /// <summary>Length of the code at the start of a text: one word with a digit and a separator, or a letter and digits.</summary>
    /// <returns>0 when there is none, or when the word is a date, an amount or a year.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', ':');
        var word = end < 0 ? text : text[..end];
        if (word.Length is < Shortest or > Longest || !char.IsLetterOrDigit(word[0]) || !char.IsLetterOrDigit(word[^1]))
        {
            return 0;
        }

        int digits = 0, letters = 0, separators = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiDigit(character))
            {
                digits++;
            }
            else if (char.IsAsciiLetterUpper(character))
            {
                letters++;
            }
            else if (character is '_' or '/' or '.' or '-')
            {
                separators++;
            }
            else
            {
                return 0;
            }
        }

        return digits >= 2 && separators > 0 && !IsYears(word) && Values.ItalianDate.Exact(word) is null ? word.Length : digits >= 2 && letters is > 0 and < 4 && digits > letters ? word.Length : 0;
    }

    /// <summary>Whether a text is a code and nothing else.</summary>
    public static bool Is(string text) => Length(text) == text.Length && text.Length > 0;

    /// <summary>The year that begins a code such as <c>2020_Z511</c>.</summary>
    public static int? Year(string code) => code.Length > 4 && code[4] is '_' or '-' or '/' ? Blocks.PeriodHead.Year(code[..4]) : null;

    /// <summary>Parts a text into the code at its start and the title behind it.</summary>
    public static (string? Code, string Title) Split(string text)
    {
        var length = Length(text) is var own and > 0 ? own : ObjectiveCode.Read(text)?.Length ?? 0;
        return length == 0 ? (null, text.Trim()) : (text[..length], text[length..].Trim(' ', '-', '–', '—', ':'));
    }

    private static bool IsYears(ReadOnlySpan<char> word) => word.Length is 9 or 7 && Blocks.PeriodHead.Year(word[..4].ToString()) is not null && word[4] is '_' or '/' or '-';
}
