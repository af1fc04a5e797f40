using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Objectives;

/// <summary>One node of an edition with its indicators.</summary>
[GenerateSerializer, Immutable, Alias("mb.objective-content")]
public sealed record ObjectiveContent
{
    /// <summary>The edition it belongs to.</summary>
    [Id(0)]
    public required int Edition { get; init; }

    /// <summary>The node.</summary>
    [Id(1)]
    public required DraftNode Node { get; init; }

    /// <summary>Its indicators.</summary>
    [Id(2)]
    public ImmutableArray<DraftIndicator> Indicators { get => field.IsDefault ? [] : field; init; }
}
