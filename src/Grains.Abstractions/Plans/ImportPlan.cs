using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Plans;

/// <summary>A read document, to become the plan's draft.</summary>
[GenerateSerializer, Immutable, Alias("mb.import-plan")]
public sealed record ImportPlan
{
    /// <summary>What was read.</summary>
    [Id(0)]
    public required PlanDraft Draft { get; init; }

    /// <summary>Where from.</summary>
    [Id(1)]
    public required SourceDocument Source { get; init; }

    /// <summary>The document itself; kept.</summary>
    [Id(2)]
    public required ImmutableArray<byte> Original { get; init; }

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    [Id(3)]
    public required Guid OperationId { get; init; }

    /// <summary>The revision that the difference was shown for (<see cref="PlanRevision.Revision"/>); null to import over whatever is there.</summary>
    [Id(4)]
    public int? ExpectedRevision { get; init; }

    /// <summary>Which manual edits to give up; the others are carried over.</summary>
    [Id(5)]
    public EditDiscards Discards { get => field ?? EditDiscards.None; init; }
}
