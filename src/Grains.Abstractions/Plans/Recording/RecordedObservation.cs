using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Plans.Recording;

/// <summary>A result that a person recorded. Never changed: a correction is another one, and one of <see cref="MissingValue"/> takes back those before it.</summary>
[GenerateSerializer, Immutable, Alias("mb.recorded-observation")]
public sealed record RecordedObservation
{
    /// <summary>The indicator's id in the edition that was published when it was recorded.</summary>
    [Id(0)]
    public required string Indicator { get; init; }

    /// <summary>The indicator's label in that edition.</summary>
    [Id(1)]
    public required string Label { get; init; }

    /// <summary>That edition.</summary>
    [Id(2)]
    public required int Edition { get; init; }

    /// <summary>The figure with its raw text.</summary>
    [Id(3)]
    public required DraftFigure Figure { get; init; }

    /// <summary>A remark.</summary>
    [Id(4)]
    public string? Note { get; init; }

    /// <summary>Who recorded it: a principal's id; null for callers who do not serve the city.</summary>
    [Id(5)]
    public string? By { get; init; }

    /// <summary>When.</summary>
    [Id(6)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The command that brought it.</summary>
    [Id(7)]
    public Guid Operation { get; init; }
}
