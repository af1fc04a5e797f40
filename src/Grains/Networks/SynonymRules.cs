using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>What a list of synonyms may hold.</summary>
internal static class SynonymRules
{
    private const int MostGroups = 500;
    private const int MostTerms = 20;
    private const int MostWords = 6;
    private const int LongestTerm = 100;

    // A journal is read by people: of a list that is replaced as a whole they see the beginning, and how long it is.
    private const int LongestDetail = 2000;

    public static Refusal? Check(ImmutableArray<SynonymGroup> groups)
    {
        if (groups.Length > MostGroups)
        {
            return new("too-many-synonyms", FormattableString.Invariant($"{groups.Length} groups of synonyms were given; at most {MostGroups} are kept. Leave some out.")) { Fields = ["groups"] };
        }

        for (var number = 0; number < groups.Length; number++)
        {
            if (Fault(groups[number]) is { } fault)
            {
                return new("synonyms-invalid", FormattableString.Invariant($"Group {number + 1}: {fault}")) { Fields = [FormattableString.Invariant($"groups[{number}]")] };
            }
        }

        return null;
    }

    /// <summary>The group with single blanks inside its terms and none around.</summary>
    public static SynonymGroup Clean(SynonymGroup group) => group with { Terms = [.. group.Terms.Select(term => string.Join(' ', Words(term)))] };

    /// <summary>What a new list changes; null where it is the old one.</summary>
    public static SynonymsReplaced? Changed(ImmutableArray<SynonymGroup> before, ImmutableArray<SynonymGroup> after)
    {
        string[] old = [.. before.Select(group => group.ToString())];
        string[] next = [.. after.Select(group => group.ToString())];
        return old.SequenceEqual(next, StringComparer.Ordinal) ? null : new(old.Length, next.Length, Text(old.Except(next, StringComparer.Ordinal)), Text(next.Except(old, StringComparer.Ordinal)));
    }

    /// <summary>What the journal calls a fact.</summary>
    public static string ActionOf(SynonymsFact fact) => fact switch
    {
        SynonymsReplaced => "synonyms-replaced",
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no name in the journal."),
    };

    /// <summary>What the journal tells of a fact.</summary>
    public static string? DetailsOf(SynonymsFact fact) => fact switch
    {
        SynonymsReplaced replaced => JournalDetails.Of(
            [("groups", Number(replaced.Before)), ("removed", replaced.Removed)], [("groups", Number(replaced.After)), ("added", replaced.Added)]),
        _ => null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(IEnumerable<string> lines) => string.Join("; ", lines) switch
    {
        "" => null,
        { Length: > LongestDetail } text => $"{text[..LongestDetail]}…",
        var text => text,
    };

    private static string? Fault(SynonymGroup group) => group switch
    {
        { Language: not ("it" or "en") } => $"'{group.Language}' is no language that synonyms can be in; it and en are.",
        { Terms.IsDefault: true } or { Terms.Length: < 2 or > MostTerms } => FormattableString.Invariant($"a group has 2 to {MostTerms} terms."),
        _ => group.Terms.Select(Fault).FirstOrDefault(fault => fault is not null),
    };

    private static string? Fault(string? term) => term switch
    {
        null => "a term is missing.",
        { Length: > LongestTerm } => FormattableString.Invariant($"'{term[..20]}…' is longer than {LongestTerm} characters."),
        _ when term.Any(char.IsControl) => "a term holds a control character.",
        _ when Words(term).Length is 0 or > MostWords => FormattableString.Invariant($"'{term}' has no word, or more than {MostWords}."),
        _ => null,
    };

    private static string[] Words(string term) => term.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
