using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>What became of one item of a plan.</summary>
[GenerateSerializer, Immutable, Alias("mb.part-difference")]
public sealed record PartDifference
{
    /// <summary>The list that the item is in.</summary>
    [Id(0)]
    public required PlanPart Part { get; init; }

    /// <summary>What happened.</summary>
    [Id(1)]
    public required DifferenceKind Kind { get; init; }

    /// <summary>The item's id before; null when it is new.</summary>
    [Id(2)]
    public string? Before { get; init; }

    /// <summary>The item's id after; null when it is gone.</summary>
    [Id(3)]
    public string? After { get; init; }

    /// <summary>Title, label or name after, or before when it is gone.</summary>
    [Id(4)]
    public required string Label { get; init; }

    /// <summary>
    /// The members that differ; all members of an item that is new or gone. A parent or node that only got another id is no difference: references
    /// follow the items that they name.
    /// </summary>
    [Id(5)]
    public ImmutableArray<FieldChange> Fields { get => field.IsDefault ? [] : field; init; }

    /// <summary>Line of the document that the item was read from last, from 1.</summary>
    [Id(6)]
    public int? Line { get; init; }
}
