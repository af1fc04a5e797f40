using System.Collections.Immutable;
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
