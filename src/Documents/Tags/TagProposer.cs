using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Vocabulary;

namespace MunicipalBenchmark.Documents.Tags;

/// <summary>
/// Proposes tags for the nodes of a draft: goals that the text names itself, goals and priorities whose terms it uses, and catalogue indicators of
/// what it is about. Linear in the length of the text.
/// </summary>
internal static class TagProposer
{
    /// <summary>Vocabulary of the Sustainable Development Goals and their targets.</summary>
    public const string Goals = "sdg";

    /// <summary>Vocabulary of the shared indicators.</summary>
    public const string CatalogueScheme = "catalogue";

    private const double InTitle = 0.85;
    private const double InText = 0.7;
    private const double Weak = 0.55;
    private const double OfMission = 0.05;
    private const double OfProgramme = 0.5;
    private const int MostOfAScheme = 3;

    /// <summary>The draft with goals that a node names among its tags, and with proposals for the rest.</summary>
    public static PlanDraft Propose(PlanDraft draft)
    {
        var proposals = ImmutableArray.CreateBuilder<ProposedTag>();
        var nodes = draft.Nodes.ToBuilder();
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var stated = StatedGoals.Of(node);
            if (stated.Count > 0)
            {
                node = nodes[i] = WithGoals(node, stated.Keys);
            }

            proposals.AddRange(stated.Select(goal => Proposal(node, Goals, goal.Key, $"The text names it: '{goal.Value}'.", 1) with { Stated = true }));
            proposals.AddRange(ByTerms(node));
            proposals.AddRange(ByProgramme(node));
        }

        return draft with { Nodes = nodes.ToImmutable(), ProposedTags = proposals.ToImmutable() };
    }

    private static DraftNode WithGoals(DraftNode node, IEnumerable<string> goals)
    {
        var known = node.Tags.GetValueOrDefault(Goals, []);
        var added = goals.Where(goal => !known.Contains(goal, StringComparer.Ordinal)).ToList();
        return added.Count == 0 ? node : node with { Tags = node.Tags.SetItem(Goals, [.. known, .. added]) };
    }

    private static IEnumerable<ProposedTag> ByTerms(DraftNode node)
    {
        var signs = new Dictionary<(string Scheme, string Value), Signs>();
        Find(node.Title, isTitle: true, signs);
        Find(node.Description, isTitle: false, signs);
        if (signs.Count == 0)
        {
            return [];
        }

        var proposed = signs
            .Select(sign => (Tag: sign.Key, sign.Value, Score: ScoreOf(sign.Key, sign.Value, node)))
            .Where(found => found.Score >= InText && !IsTagged(node, found.Tag.Scheme, found.Tag.Value));
        return proposed
            .GroupBy(found => found.Tag.Scheme, StringComparer.Ordinal)
            .OrderBy(scheme => scheme.Key, StringComparer.Ordinal)
            .SelectMany(scheme => scheme
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Tag.Value, StringComparer.Ordinal)
                .Take(MostOfAScheme)
                .Select(found => Proposal(node, found.Tag.Scheme, found.Tag.Value, found.Value.Reason(MissionOf(found.Tag.Value, found.Tag.Scheme, node)), found.Score)));
    }

    private static bool IsTagged(DraftNode node, string scheme, string value) =>
        node.Tags.TryGetValue(scheme, out var codes) && codes.Any(code => code == value || (scheme == Goals && value.StartsWith(code + ".", StringComparison.Ordinal)));

    private static void Find(string? text, bool isTitle, Dictionary<(string Scheme, string Value), Signs> signs)
    {
        var reader = new TermReader(text);
        while (reader.MoveNext())
        {
            if (!TagTerms.Phrases.TryGetValue(reader.Current, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if (Follows(reader, phrase.Terms) is { } end)
                {
                    var words = text.AsSpan(reader.Start, end - reader.Start).ToString();
                    var key = (phrase.Scheme, phrase.Value);
                    (signs.TryGetValue(key, out var sign) ? sign : signs[key] = new()).Add(words, phrase.IsWeak, isTitle);
                }
            }
        }
    }

    // A copy of the reader looks ahead.
    private static int? Follows(TermReader ahead, string[] terms)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            if (!ahead.MoveNext() || !ahead.Current.SequenceEqual(terms[i]))
            {
                return null;
            }
        }

        return ahead.End;
    }

    private static double ScoreOf((string Scheme, string Value) tag, Signs signs, DraftNode node)
    {
        var mission = MissionOf(tag.Value, tag.Scheme, node) is null ? 0 : OfMission;
        var words = signs.Strong.Count > 0 ? (signs.InTitle ? InTitle : InText) + (OfMission * (Math.Min(signs.Strong.Count, 3) - 1))

            // A word that has other meanings needs the mission and the title beside it.
            : signs.WeakInTitle && mission > 0 ? InText - mission : Weak;
        return Math.Round(Math.Min(words + mission, 0.95), 2);
    }

    private static string? MissionOf(string value, string scheme, DraftNode node) =>
        scheme == Goals ? node.Missions.FirstOrDefault(mission => GoalsOfMissions.Supports(mission, value)) : null;

    private static IEnumerable<ProposedTag> ByProgramme(DraftNode node)
    {
        var indicators = node.Programmes.SelectMany(programme => GoalsOfMissions.IndicatorsOf(programme).Select(code => (Code: code, Programme: programme)));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, programme) in indicators)
        {
            if (known.Add(code.Value) && !IsTagged(node, CatalogueScheme, code.Value))
            {
                yield return Proposal(node, CatalogueScheme, code.Value, $"The node is of programme {programme} of D.Lgs. 118/2011, which the indicator measures.", OfProgramme);
            }
        }
    }

    private static ProposedTag Proposal(DraftNode node, string scheme, string value, string reason, double score) =>
        new() { Node = node.Id, Scheme = scheme, Value = value, Reason = reason, Score = score, Line = node.Line };
}
