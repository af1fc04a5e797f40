using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>Reads the values of a filter into the form that the index holds.</summary>
internal static class FilterValues
{
    // Codes of cities are looked up one by one, so the list is bounded before the search gets to see it.
    private const int MostValues = 200;
    private const int Goals = 17;

    /// <summary>Reads one list.</summary>
    /// <typeparam name="T">What the client gives.</typeparam>
    /// <param name="facet">What is looked at.</param>
    /// <param name="argument">The list's path.</param>
    /// <param name="given">The list.</param>
    /// <param name="read">Reads a value.</param>
    /// <returns>Null when no list was given.</returns>
    /// <exception cref="BadUserInputError">The list is empty or too long, or a value is not well formed.</exception>
    public static SearchFilter? Of<T>(SearchFacet facet, string argument, IReadOnlyList<T>? given, Func<string, T, string> read)
    {
        if (given is null)
        {
            return null;
        }

        // The engine lets null slip into a list through a variable.
        return given.Count is > 0 and <= MostValues
            ? new(facet, [.. given.Select(value => value is null ? throw new BadUserInputError(argument, "null", "leave null out of the list") : read(argument, value)).Distinct(StringComparer.Ordinal)])
            : throw new BadUserInputError(argument, $"{given.Count} values", $"give 1 to {MostValues} values, or leave it out");
    }

    /// <summary>A member of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="argument">The list's path.</param>
    /// <param name="member">The member.</param>
    public static string Member<T>(string argument, T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString());

    /// <summary>A mission.</summary>
    /// <param name="argument">The list's path.</param>
    /// <param name="text">What was given.</param>
    public static string Mission(string argument, string text) =>
        IsTwoDigits(text) ? text : throw new BadUserInputError(argument, text, "a mission is named by its two digits, for example 09");

    /// <summary>A programme.</summary>
    /// <param name="argument">The list's path.</param>
    /// <param name="text">What was given.</param>
    public static string Programme(string argument, string text) =>
        text.Length == 5 && text[2] == '.' && IsTwoDigits(text.AsSpan(0, 2)) && IsTwoDigits(text.AsSpan(3))
            ? text
            : throw new BadUserInputError(argument, text, "a programme is named by the digits of its mission and its own, for example 09.02");

    /// <summary>A Sustainable Development Goal.</summary>
    /// <param name="argument">The list's path.</param>
    /// <param name="goal">What was given.</param>
    public static string Goal(string argument, int goal) =>
        goal is >= 1 and <= Goals ? Digits(goal) : throw new BadUserInputError(argument, Digits(goal), "the Sustainable Development Goals are numbered 1 to 17");

    /// <summary>A year.</summary>
    /// <param name="argument">The list's path.</param>
    /// <param name="year">What was given.</param>
    public static string Year(string argument, int year) =>
        year is >= 1000 and <= 9999 ? Digits(year) : throw new BadUserInputError(argument, Digits(year), "a year has four digits, for example 2020");

    /// <summary>A language.</summary>
    /// <param name="argument">The list's path.</param>
    /// <param name="text">What was given.</param>
    public static string Language(string argument, string text) =>
        text.Length == 2 && text.All(char.IsAsciiLetterLower) ? text : throw new BadUserInputError(argument, text, "a language is named by two lower-case letters (ISO 639-1), for example it");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsTwoDigits(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
}
