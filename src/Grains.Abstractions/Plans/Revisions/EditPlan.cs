using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>Changes a plan's working copy by hand: all of the edits or none.</summary>
[GenerateSerializer, Immutable, Alias("mb.edit-plan")]
public sealed record EditPlan
{
    /// <summary>The edits, done in this order.</summary>
    [Id(0)]
    public required ImmutableArray<DraftEdit> Edits { get; init; }

    /// <summary>The revision that the person saw (<see cref="PlanView.Revision"/>); null to edit whatever is there.</summary>
    [Id(1)]
    public int? ExpectedRevision { get; init; }

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    [Id(2)]
    public required Guid OperationId { get; init; }
}
