using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Texts;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>
/// Proposes catalogue indicators for local ones: by the terms that a label shares with a name of the indicator, weighted by how rare they are in
/// the catalogue; the unit must agree or be convertible. A proposal is a question to a person.
/// </summary>
internal sealed class MappingProposer
{
    /// <summary>Least score of a proposal.</summary>
    public const double Threshold = 0.62;

    private const int Most = 3;
    private const double LeastRecall = 0.6;
    private const double TextShare = 0.9;
    private const double UnitShare = 0.05;
    private const double MissionShare = 0.05;
    private const double OtherAspect = 0.6;

    private readonly List<Phrase> _phrases = [];
    private readonly Dictionary<string, List<int>> _phrasesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _unknownWeight;

    public MappingProposer(IReadOnlyCollection<IndicatorDefinition> definitions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var definition in definitions.Where(CanBeMapped))
        {
            var first = _phrases.Count;
            foreach (var name in NamesOf(definition))
            {
                Add(definition, [.. Terms.Of(name).Distinct(StringComparer.Ordinal)]);
            }

            foreach (var term in _phrases.Skip(first).SelectMany(phrase => phrase.Terms).Distinct(StringComparer.Ordinal))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        _unknownWeight = Math.Log(1 + definitions.Count);
        foreach (var (term, count) in counts)
        {
            _weights[term] = Math.Log(1 + ((double)definitions.Count / count));
        }
    }

    /// <summary>Facts of the city come from its register, not from its plans.</summary>
    public static bool CanBeMapped(IndicatorDefinition definition) => !definition.Code.Value.StartsWith("city:", StringComparison.Ordinal);

    /// <summary>Proposals for an indicator, best first.</summary>
    public ImmutableArray<MappingProposal> Propose(DraftIndicator indicator, DraftNode? node)
    {
        var unit = LocalUnit.Of(indicator);
        if (!unit.IsFigure)
        {
            return [];
        }

        var best = Best(indicator.Label, node);
        if (indicator.Formula is { } formula)
        {
            foreach (var (definition, match) in Best(formula, null))
            {
                if (!best.TryGetValue(definition, out var other) || match.Score > other.Score)
                {
                    best[definition] = match;
                }
            }
        }

        return
        [
            .. best.Select(found => Proposal(found.Key, found.Value, unit, node))
                .OfType<MappingProposal>()
                .Where(proposal => proposal.Score >= Threshold)
                .OrderByDescending(proposal => proposal.Score)
                .ThenBy(proposal => proposal.Indicator.Value, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static IEnumerable<string> NamesOf(IndicatorDefinition definition) =>
        definition.Measure is null
            ? [definition.Name.It, definition.Name.En, .. definition.AlsoCalled]
            : [
                definition.Name.It,
                definition.Name.En,
                $"{MeasureOf(definition.Name.It)} {(definition.Programme is null ? "missione" : "programma")} {definition.Programme ?? definition.Mission}",
            ];

    private static string MeasureOf(string name) => name[..name.IndexOf(':', StringComparison.Ordinal)];

    private void Add(IndicatorDefinition definition, string[] terms)
    {
        foreach (var term in terms)
        {
            (_phrasesOf.TryGetValue(term, out var phrases) ? phrases : _phrasesOf[term] = []).Add(_phrases.Count);
        }

        // A heading alone is not enough for a measure of it: what is measured must be said.
        string[] needed = definition.Measure is null ? [] : [.. Terms.Of(MeasureOf(definition.Name.It)), .. Terms.Of(MeasureOf(definition.Name.En))];
        _phrases.Add(new(definition, terms, [.. terms.Intersect(needed, StringComparer.Ordinal)]));
    }

    private Dictionary<IndicatorDefinition, Match> Best(string text, DraftNode? node)
    {
        var words = Terms.Of(text).Distinct(StringComparer.Ordinal).ToList();
        if (node is not null && words.TrueForAll(MappingVocabulary.IsGeneric))
        {
            // "Percentuale" under "Raccolta differenziata": the node says of what.
            words = [.. words.Concat(Terms.Of(node.Title)).Distinct(StringComparer.Ordinal)];
        }

        var best = new Dictionary<IndicatorDefinition, Match>();
        foreach (var index in words.Where(word => !MappingVocabulary.IsGeneric(word)).SelectMany(word => _phrasesOf.GetValueOrDefault(word) ?? []).Distinct())
        {
            var phrase = _phrases[index];
            if (Compare(words, phrase) is { } match && (!best.TryGetValue(phrase.Definition, out var other) || match.Score > other.Score))
            {
                best[phrase.Definition] = match;
            }
        }

        return best;
    }

    private Match? Compare(List<string> words, Phrase phrase)
    {
        var shared = words.Intersect(phrase.Terms, StringComparer.Ordinal).ToList();
        var telling = shared.Count(term => !MappingVocabulary.IsGeneric(term));
        if (telling < Math.Min(2, phrase.Terms.Count(term => !MappingVocabulary.IsGeneric(term))) || !phrase.Needed.All(shared.Contains))
        {
            return null;
        }

        var weight = shared.Sum(Weight);
        var (precision, recall) = (weight / words.Sum(Weight), weight / phrase.Terms.Sum(Weight));
        if (recall < LeastRecall)
        {
            return null;
        }

        var score = 2 * precision * recall / (precision + recall);
        var other = words.Concat(phrase.Terms).Except(shared, StringComparer.Ordinal).Any(MappingVocabulary.IsAspect);
        return new(other ? score * OtherAspect : score, [.. shared.Where(term => !MappingVocabulary.IsGeneric(term))]);
    }

    private double Weight(string term) => _weights.GetValueOrDefault(term, _unknownWeight) * (MappingVocabulary.IsGeneric(term) ? MappingVocabulary.GenericWeight : 1);

    private static MappingProposal? Proposal(IndicatorDefinition definition, Match match, LocalUnit unit, DraftNode? node)
    {
        if (unit.FactorTo(definition.Unit) is not { } factor)
        {
            return null;
        }

        var reasons = new List<MappingReason> { new("terms", $"Shared terms: {string.Join(", ", match.Shared)}.") };
        var score = TextShare * match.Score;
        if (unit.Unit is null)
        {
            reasons.Add(new("unit-not-stated", $"The document states no unit; the catalogue's is {definition.Unit}."));
        }
        else
        {
            score += UnitShare;
            reasons.Add(factor == 1
                ? new("unit", $"The unit agrees: {definition.Unit}.")
                : new("unit-converted", string.Create(CultureInfo.InvariantCulture, $"The unit is converted: numbers are multiplied by {factor:0.############} to have {definition.Unit}.")));
        }

        if (definition.Mission is { } mission && node is { Missions.IsEmpty: false })
        {
            var agrees = node.Missions.Contains(mission, StringComparer.Ordinal);
            score += agrees ? MissionShare : -MissionShare;
            reasons.Add(agrees
                ? new("mission", $"The node is of mission {mission}, as is the indicator.")
                : new("other-mission", $"The node is of mission {string.Join(", ", node.Missions)}; the indicator is of mission {mission}."));
        }

        return new()
        {
            Indicator = definition.Code,
            Name = definition.Name,
            Score = Math.Round(Math.Clamp(score, 0, 1), 3),
            Factor = factor,
            Reasons = [.. reasons],
        };
    }

    private sealed record Phrase(IndicatorDefinition Definition, string[] Terms, string[] Needed);

    private sealed record Match(double Score, string[] Shared);
}
