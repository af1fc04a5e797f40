using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Objectives;

/// <summary>A published node with its history.</summary>
[GenerateSerializer, Immutable, Alias("mb.objective-view")]
public sealed record ObjectiveView
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Plan { get; init; }

    /// <summary>The node in the published edition.</summary>
    [Id(1)]
    public required ObjectiveContent Content { get; init; }

    /// <summary>Revisions of its indicators up to that edition and what was recorded by hand since, oldest first.</summary>
    [Id(2)]
    public ImmutableArray<IndicatorRevision> History { get => field.IsDefault ? [] : field; init; }
}
