using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>
/// What makes one plan of another. Lines, diagnostics, and the order of items are no part of it: they say how a document was read, not what it plans.
/// </summary>
[GenerateSerializer, Immutable, Alias("mb.plan-difference")]
public sealed record PlanDifference
{
    /// <summary>No difference.</summary>
    public static readonly PlanDifference None = new();

    /// <summary>Members of the document itself: title, kind, period, date.</summary>
    [Id(0)]
    public ImmutableArray<FieldChange> Document { get => field.IsDefault ? [] : field; init; }

    /// <summary>Items that differ, list by list; those that are gone come last in theirs.</summary>
    [Id(1)]
    public ImmutableArray<PartDifference> Parts { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether both plans say the same.</summary>
    [JsonIgnore]
    public bool IsEmpty => Document.IsEmpty && Parts.IsEmpty;

    /// <summary>How many items of a list are in a class.</summary>
    /// <param name="part">The list.</param>
    /// <param name="kind">The class.</param>
    public int Count(PlanPart part, DifferenceKind kind) => Parts.Count(difference => difference.Part == part && difference.Kind == kind);
}
