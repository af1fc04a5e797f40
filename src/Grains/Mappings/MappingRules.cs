using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Vocabulary;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>What may be mapped, and what a plan's indicators are by a city's mappings.</summary>
internal static class MappingRules
{
    /// <summary>Most mappings of a city: they are one state row.</summary>
    public const int MaximumMappings = 5_000;

    public static MappingSheet Sheet(PlanId plan, bool draft, PlanDraft content, StoredMappings stored, RecordedFigures recorded, MappingProposer proposer)
    {
        var nodes = content.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var figures = MappedObservations.Figures(content, stored.Accepted, recorded).ToLookup(figure => figure.Indicator.Id, StringComparer.Ordinal);
        var rejected = stored.Rejected.Select(pair => (pair.LabelKey, pair.UnitKey, pair.Indicator)).ToHashSet();
        var rows = content.Indicators.Select(indicator => Row(indicator, indicator.Node is { } node ? nodes.GetValueOrDefault(node) : null, stored, figures[indicator.Id], rejected, proposer));
        return new(plan, draft, [.. rows.Where(row => row.Mapping is not null || !row.Proposals.IsEmpty)], content.Indicators.Length);
    }

    public static Outcome<AcceptedMapping> Accept(
        AcceptMapping command, PlanDraft content, RecordedFigures recorded, IndicatorDefinition? definition, ImmutableArray<AcceptedMapping> accepted, string by, DateTimeOffset at)
    {
        if (content.Indicators.FirstOrDefault(local => local.Id == command.LocalIndicator) is not { } indicator)
        {
            return LocalUnknown(command.Plan, command.LocalIndicator);
        }

        if (definition is null)
        {
            return new Refusal("indicator-unknown", $"The catalogue has no indicator '{command.Indicator}'. The field 'indicators' lists them.") { Fields = ["indicator"] };
        }

        var unit = LocalUnit.Of(indicator);
        if (CheckPair(command, indicator, definition, unit) is { } refusal)
        {
            return refusal;
        }

        var mapping = new AcceptedMapping
        {
            Label = indicator.Label,
            LabelKey = Terms.Key(indicator.Label),
            UnitKey = unit.Key,
            Indicator = definition.Code,
            DefinitionVersion = definition.Version,
            Unit = definition.Unit,
            Factor = command.Factor ?? unit.FactorTo(definition.Unit)!.Value,
            Plan = command.Plan,
            By = by,
            At = at,
        };
        return accepted.FirstOrDefault(other => other.LabelKey == mapping.LabelKey && other.UnitKey == mapping.UnitKey) is { } known
            ? known.Indicator == mapping.Indicator && known.Factor == mapping.Factor ? known : AlreadyMapped(known)
            : CheckFigures(mapping, content, recorded, accepted) is { } contradiction ? contradiction : mapping;
    }

    public static Refusal AlreadyMapped(AcceptedMapping known) =>
        new("already-mapped", $"'{known.Label}' is mapped to '{known.Indicator}' since {known.At:yyyy-MM-dd}. Withdraw that mapping first.") { Fields = ["localIndicator"] };

    public static Refusal LocalUnknown(PlanId plan, string id) =>
        new("local-indicator-unknown", $"Plan '{plan}' has no indicator '{id}'. Its ids are those of the plan's export.") { Fields = ["localIndicator"] };

    public static ImmutableArray<AcceptedMapping> InOrder(IEnumerable<AcceptedMapping> mappings) =>
        [.. mappings.OrderBy(mapping => mapping.LabelKey, StringComparer.Ordinal).ThenBy(mapping => mapping.UnitKey, StringComparer.Ordinal)];

    private static Refusal? CheckPair(AcceptMapping command, DraftIndicator indicator, IndicatorDefinition definition, LocalUnit unit) =>
        !MappingProposer.CanBeMapped(definition)
            ? new("indicator-not-mappable", $"'{definition.Code}' comes from the register of cities, not from plans. Record the fact of the city instead.") { Fields = ["indicator"] }
            : unit.FactorTo(definition.Unit) is null
                ? new("unit-differs", $"'{indicator.Label}' is in '{indicator.Unit ?? unit.Key}', which cannot be {definition.Unit}, the unit of '{definition.Code}'. Choose an indicator of the same unit.") { Fields = ["indicator"] }
                : command.Factor is <= 0
                    ? new("factor-invalid", $"The factor {command.Factor} is not above zero. Give what the document's numbers are multiplied by, or leave it out.") { Fields = ["factor"] }
                    : null;

    private static Refusal? CheckFigures(AcceptedMapping mapping, PlanDraft content, RecordedFigures recorded, ImmutableArray<AcceptedMapping> accepted)
    {
        if (accepted.Length >= MaximumMappings)
        {
            return new("too-many-mappings", $"The city has {accepted.Length} mappings, which is the most it may have. Withdraw some first.");
        }

        var contradicted = MappedObservations.Figures(content, accepted.Add(mapping), recorded).Where(figure => figure.IsContradicted && figure.Observation.Indicator == mapping.Indicator).ToList();
        return contradicted.Count == 0
            ? null
            : new("mapping-ambiguous", $"{Contradiction(contradicted)} Map one of them only, by a label that no other has.") { Fields = ["localIndicator"] };
    }

    private static MappingRow Row(
        DraftIndicator indicator,
        DraftNode? node,
        StoredMappings stored,
        IEnumerable<MappedFigure> figures,
        HashSet<(string, string, IndicatorCode)> rejected,
        MappingProposer proposer)
    {
        var mapping = MappedObservations.MappingOf(indicator, stored.Accepted);
        var (label, unit) = (Terms.Key(indicator.Label), LocalUnit.Of(indicator).Key);
        var contradicted = figures.Where(figure => figure.IsContradicted).ToList();
        return new()
        {
            LocalIndicator = indicator.Id,
            Label = indicator.Label,
            UnitKey = unit,
            Line = indicator.Line,
            Mapping = mapping,
            NotCounted = contradicted.Count > 0 ? Contradiction(contradicted) : null,
            Figures = figures.Count(figure => !figure.IsContradicted),
            Proposals = mapping is not null ? [] : [.. proposer.Propose(indicator, node).Where(proposal => !rejected.Contains((label, unit, proposal.Indicator)))],
        };
    }

    private static string Contradiction(List<MappedFigure> figures) =>
        $"Several indicators of the plan state different figures of '{figures[0].Observation.Indicator}' for {figures[0].Observation.Period}: "
        + string.Join(", ", figures.Select(figure => figure.Indicator.Line is { } line ? $"'{figure.Indicator.Id}' (line {line})" : $"'{figure.Indicator.Id}'").Distinct()) + ".";
}
