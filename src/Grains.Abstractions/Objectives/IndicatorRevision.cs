using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Objectives;

/// <summary>One entry of an indicator's history; never changed, a correction is another entry.</summary>
[GenerateSerializer, Immutable, Alias("mb.indicator-revision")]
public sealed record IndicatorRevision
{
    /// <summary>The indicator's id inside the plan.</summary>
    [Id(0)]
    public required string Indicator { get; init; }

    /// <summary>The figure with its raw text.</summary>
    [Id(1)]
    public required DraftFigure Figure { get; init; }

    /// <summary>The edition that brought it, or that was published when it was recorded by hand.</summary>
    [Id(2)]
    public required int Edition { get; init; }

    /// <summary>The document it stands in; empty for one recorded by hand.</summary>
    [Id(3)]
    public required string Document { get; init; }

    /// <summary>Line of the document.</summary>
    [Id(4)]
    public int? Line { get; init; }

    /// <summary>When.</summary>
    [Id(5)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The result as it was recorded by hand, between two documents; null for a document's figure.</summary>
    [Id(6)]
    public PlacedObservation? Recorded { get; init; }
}
