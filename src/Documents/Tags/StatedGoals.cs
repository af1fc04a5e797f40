using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tags;

/// <summary>
/// Goals and targets of the 2030 Agenda that a text names itself. "Obiettivo 11" alone is an objective of the plan's own: the Agenda must be named
/// right after it, or the words must be the Agenda's.
/// </summary>
internal static partial class StatedGoals
{
    private const int LastGoal = 17;

    /// <summary>The goals and targets named, each with the words that name it.</summary>
    public static SortedDictionary<string, string> Of(DraftNode node)
    {
        var goals = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in (ReadOnlySpan<string?>)[node.Title, node.Description])
        {
            if (text is null || !text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            Add(Own().Matches(text), goals);
            Add(OfTheAgenda().Matches(text), goals);
        }

        return goals;
    }

    private static void Add(MatchCollection matches, SortedDictionary<string, string> goals)
    {
        foreach (Match match in matches)
        {
            var list = match.Groups["list"].ValueSpan;
            for (var at = 0; at < list.Length; at++)
            {
                if (char.IsAsciiDigit(list[at]))
                {
                    var end = EndOfNumber(list, at);
                    Note(list[at..end], match, goals);
                    at = end;
                }
            }
        }
    }

    private static int EndOfNumber(ReadOnlySpan<char> list, int at)
    {
        while (at < list.Length && (char.IsAsciiLetterOrDigit(list[at]) || (list[at] == '.' && at + 1 < list.Length && char.IsAsciiLetterOrDigit(list[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static void Note(ReadOnlySpan<char> number, Match match, SortedDictionary<string, string> goals)
    {
        var code = number.TrimStart('0').ToString();
        if (int.TryParse(code.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && goal is > 0 and <= LastGoal && !goals.ContainsKey(code))
        {
            goals.Add(code, match.Value.Trim());
        }
    }

    [GeneratedRegex(
        @"\b(?:SDGs?|OSS|Sustainable Development Goals?|Obiettiv[oi] di sviluppo sostenibile)\s*(?:n\.?|nn\.?|numero|target)?\s*(?<list>\d{1,2}(?:\.[0-9a-d]{1,2})?\b(?:\s*(?:,|;|e|ed|and|&|-)\s*(?:SDG|OSS)?\s*\d{1,2}(?:\.[0-9a-d]{1,2})?\b)*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"\b(?:Obiettiv[oi]|Goals?|Targets?|Traguard[oi])\s*(?:n\.?|nn\.?|numero)?\s*(?<list>\d{1,2}(?:\.[0-9a-d]{1,2})?\b(?:\s*(?:,|;|e|ed|and|&)\s*\d{1,2}(?:\.[0-9a-d]{1,2})?\b)*)\s*(?:[""»”']\s*)?(?:\([^)\n]{0,40}\)\s*)?(?:dell['’]|della|of\s+the|of|in|nell['’])?\s*(?:UN\s+|ONU\s+)?(?:Agenda\s*(?:ONU\s*|UN\s*)?2030|2030\s+Agenda|SDGs?\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfTheAgenda();
}
