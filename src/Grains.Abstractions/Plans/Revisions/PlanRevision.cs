using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>What an import would change: shown before anything is written.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-revision")]
public sealed record PlanRevision
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Plan { get; init; }

    /// <summary>What the document was compared with.</summary>
    [Id(1)]
    public required RevisionBase Against { get; init; }

    /// <summary>The plan's revision that was compared with: an import that names it is refused when the plan changed meanwhile.</summary>
    [Id(2)]
    public required int Revision { get; init; }

    /// <summary>What the working copy would change in, manual edits included. Empty for a new plan.</summary>
    [Id(3)]
    public required PlanDifference Difference { get; init; }

    /// <summary>What becomes of each manual edit.</summary>
    [Id(4)]
    public ImmutableArray<CarriedEdit> Edits { get => field.IsDefault ? [] : field; init; }

    /// <summary>True when the document was read into exactly what is there already, to the line: importing it changes nothing.</summary>
    [Id(5)]
    public bool Unchanged { get; init; }
}
