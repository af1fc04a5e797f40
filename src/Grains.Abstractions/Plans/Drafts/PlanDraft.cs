using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A planning document as structure: the mb-plan/1 interchange format (docs/mb-plan-1.schema.json), one to one.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-draft")]
public sealed record PlanDraft
{
    /// <summary>Always <see cref="PlanFormat.Name"/>.</summary>
    [Id(0)]
    public string Format { get => field ?? PlanFormat.Name; init; }

    /// <summary>Code of the city that the document names, for example <c>istat:049009</c>; null when the document does not say.</summary>
    [Id(1)]
    public string? City { get; init; }

    /// <summary>The kind of document.</summary>
    [Id(2)]
    public required PlanKind Kind { get; init; }

    /// <summary>The document's title.</summary>
    [Id(3)]
    public required string Title { get; init; }

    /// <summary>The years planned for.</summary>
    [Id(4)]
    public DraftPeriod? Period { get; init; }

    /// <summary>The date of the state reported, for a status report.</summary>
    [Id(5)]
    public DateOnly? AsOf { get; init; }

    /// <summary>The tree, parents before their children.</summary>
    [Id(6)]
    public ImmutableArray<DraftNode> Nodes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Indicators, each tied to a node.</summary>
    [Id(7)]
    public ImmutableArray<DraftIndicator> Indicators { get => field.IsDefault ? [] : field; init; }

    /// <summary>Spending by mission and programme.</summary>
    [Id(8)]
    public ImmutableArray<DraftSpending> Spending { get => field.IsDefault ? [] : field; init; }

    /// <summary>Networks, partner cities, funds and awards.</summary>
    [Id(9)]
    public ImmutableArray<DraftRelation> Relations { get => field.IsDefault ? [] : field; init; }

    /// <summary>Acts that approved the document.</summary>
    [Id(10)]
    public ImmutableArray<DraftAct> Acts { get => field.IsDefault ? [] : field; init; }

    /// <summary>What the reader was unsure of or could not read.</summary>
    [Id(11)]
    public ImmutableArray<DraftDiagnostic> Diagnostics { get => field.IsDefault ? [] : field; init; }

    /// <summary>Tags proposed for nodes, shown to those who serve the city only.</summary>
    [Id(12)]
    [OnlyFor(AccessRule.CityEditor)]
    public ImmutableArray<ProposedTag> ProposedTags { get => field.IsDefault ? [] : field; init; }
}
