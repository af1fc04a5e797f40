using GraphQL;
using MunicipalBenchmark.GraphQL.Catalogue;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>An indicator of the plan's own beside the catalogue's.</summary>
internal sealed class IndicatorMapping(PlanId plan, MappingRow row)
{
    /// <summary>The plan's indicator, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public string Id => $"{plan.Value}/{row.LocalIndicator}";

    /// <summary>Its label as written.</summary>
    public string Label => row.Label;

    /// <summary>Its unit as stated, or as its figures show, for example `percent`.</summary>
    public string Unit => row.UnitKey;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => row.Line;

    /// <summary>Code of the catalogue's indicator that it is by the city's word; null without one.</summary>
    public string? Indicator => row.Mapping?.Indicator.Value;

    /// <summary>When the city said so.</summary>
    public DateTimeOffset? AcceptedAt => row.Mapping?.At;

    /// <summary>How many of its figures count for the catalogue's indicator.</summary>
    public int Figures => row.Figures;

    /// <summary>Why figures do not count although the mapping holds.</summary>
    public string? NotCounted => row.NotCounted;

    /// <summary>Proposed indicators, best first.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<ProposedMapping> Proposals() => [.. row.Proposals.Select(proposal => new ProposedMapping(proposal))];
}

/// <summary>A catalogue indicator proposed for one of the plan's own. Nothing is counted until a person says yes.</summary>
internal sealed class ProposedMapping(MappingProposal proposal)
{
    /// <summary>The catalogue's code.</summary>
    public string Indicator => proposal.Indicator.Value;

    /// <summary>What the catalogue calls it.</summary>
    public LocalisedText Name => new(proposal.Name);

    /// <summary>How well it fits, 0 to 1.</summary>
    public double Score => proposal.Score;

    /// <summary>What plain numbers would be multiplied by to have the catalogue's unit.</summary>
    public decimal Factor => proposal.Factor;

    /// <summary>Why: shared terms, unit, mission.</summary>
    public IReadOnlyList<string> Reasons { get; } = [.. proposal.Reasons.Select(reason => reason.Message)];
}
