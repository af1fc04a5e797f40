using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Arguments;

/// <summary>Reads the ids that clients write.</summary>
internal static class Named
{
    private const string Slugs = "lower-case letters, digits and single hyphens, at most 64 characters";
    private const int LongestItemId = 200;

    /// <summary>Reads a city's id or code.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <returns>The text, which is a slug or <c>scheme:code</c>.</returns>
    /// <exception cref="BadUserInputError">It is neither.</exception>
    public static string City(string argument, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var valid = colon < 0 ? Slug.IsSlug(text) : Slug.IsSlug(text[..colon]) && text.Length <= 64 && IsCode(text.AsSpan(colon + 1));
        return valid ? text : throw new BadUserInputError(argument, text, $"a city is named by its id, for example livorno ({Slugs}), or by a code, for example istat:049009");
    }

    /// <summary>Reads a city's own id, where a code would not do: grains are named by it.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="BadUserInputError">It is none.</exception>
    public static CityId CityId(string argument, string text) => Read<CityId>(argument, text, "name the city by its id, for example livorno");

    /// <summary>Reads a network's slug.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="BadUserInputError">It is no slug.</exception>
    public static NetworkId Network(string argument, string text) => Read<NetworkId>(argument, text, $"a network is named by its slug, for example recs ({Slugs})");

    /// <summary>Reads a plan's id.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="BadUserInputError">It is no plan id.</exception>
    public static PlanId Plan(string argument, string text) => Read<PlanId>(argument, text, "a plan is named {city}/{plan}, for example livorno/dup-2020-2022");

    /// <summary>Reads a node's id.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <returns>The plan, and the node's id inside it.</returns>
    /// <exception cref="BadUserInputError">It is no node id.</exception>
    public static (PlanId Plan, string Node) Objective(string argument, string text) =>
        OfPlan(argument, text, "an objective is named {city}/{plan}/{node}, for example livorno/dup-2020-2022/1.01.01");

    /// <summary>Reads the id of an indicator of a plan's own.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <returns>The plan, and the indicator's id inside it.</returns>
    /// <exception cref="BadUserInputError">It is no such id.</exception>
    public static (PlanId Plan, string Indicator) LocalIndicator(string argument, string text) =>
        OfPlan(argument, text, "an indicator of a plan is named {city}/{plan}/{indicator}; the plan's indicators have it as id");

    /// <summary>Reads a catalogue code.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="BadUserInputError">It is no catalogue code.</exception>
    public static IndicatorCode Indicator(string argument, string text) =>
        Read<IndicatorCode>(argument, text, "an indicator is named by its catalogue code, for example 118:09:committed-rate; the query indicators lists them");

    /// <summary>Reads a period.</summary>
    /// <param name="argument">The argument's path.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="BadUserInputError">It is no period.</exception>
    public static Period Period(string argument, string text) =>
        Read<Period>(argument, text, "a period is a year, for example 2020, or the date of a state, for example 2020-06-30");

    private static (PlanId Plan, string Item) OfPlan(string argument, string text, string remedy)
    {
        var first = text.IndexOf('/', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('/', first + 1);
        return second > 0 && text.Length - second is > 1 and <= LongestItemId && PlanId.TryCreate(text[..second], out var plan)
            && !text.AsSpan(second).ContainsAnyInRange('\0', '\x1f')
            ? (plan, text[(second + 1)..])
            : throw new BadUserInputError(argument, text, remedy);
    }

    private static T Read<T>(string argument, string text, string remedy)
        where T : struct, IStringValue<T> => T.TryCreate(text, out var value) ? value : throw new BadUserInputError(argument, text, remedy);

    private static bool IsCode(ReadOnlySpan<char> code)
    {
        foreach (var c in code)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return code.Length > 0;
    }
}
