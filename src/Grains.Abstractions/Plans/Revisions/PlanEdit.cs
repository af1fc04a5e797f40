using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>A change that a person made in the product to what was read from the document: kept with the plan and carried over to its next documents.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-edit")]
public sealed record PlanEdit
{
    /// <summary>The list that the item is in.</summary>
    [Id(0)]
    public required PlanPart Part { get; init; }

    /// <summary>ADDED, REMOVED or CHANGED.</summary>
    [Id(1)]
    public required DifferenceKind Kind { get; init; }

    /// <summary>The item's id.</summary>
    [Id(2)]
    public required string Item { get; init; }

    /// <summary>Title, label or name of the item as the person found it.</summary>
    [Id(3)]
    public required string Label { get; init; }

    /// <summary>The members changed; all members of an item that was added or removed.</summary>
    [Id(4)]
    public ImmutableArray<FieldChange> Fields { get => field.IsDefault ? [] : field; init; }

    /// <summary>When.</summary>
    [Id(5)]
    public required DateTimeOffset At { get; init; }

    /// <summary>By whom: a principal's id.</summary>
    [Id(6)]
    public required string By { get; init; }

    /// <summary>True when a later document has no place for it: kept and shown, without effect.</summary>
    [Id(7)]
    public bool Unplaced { get; init; }
}
