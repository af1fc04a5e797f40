using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.ReadModel;

/// <summary>A value of a catalogue indicator as published. The key is city, indicator, period and source.</summary>
[GenerateSerializer, Immutable, Alias("mb.published-observation")]
public sealed record PublishedObservation
{
    /// <summary>The indicator.</summary>
    [Id(0)]
    public required IndicatorCode Indicator { get; init; }

    /// <summary>The period.</summary>
    [Id(1)]
    public required Period Period { get; init; }

    /// <summary>In the indicator's unit.</summary>
    [Id(2)]
    public required decimal Value { get; init; }

    /// <summary>For a rate: the part.</summary>
    [Id(3)]
    public decimal? Numerator { get; init; }

    /// <summary>For a rate: the whole.</summary>
    [Id(4)]
    public decimal? Denominator { get; init; }

    /// <summary>Line of the document.</summary>
    [Id(5)]
    public int? Line { get; init; }

    /// <summary><c>observed</c>, <c>estimated</c> or <c>default</c>.</summary>
    [Id(6)]
    public string Origin { get; init; } = "observed";

    /// <summary>Code of SDMX CL_OBS_STATUS.</summary>
    [Id(7)]
    public string Status { get; init; } = "A";

    /// <summary>For a figure of a mapped local indicator: what the document calls it.</summary>
    [Id(8)]
    public string? LocalLabel { get; init; }

    /// <summary>For a figure of a mapped local indicator: the cell as written.</summary>
    [Id(9)]
    public string? LocalText { get; init; }

    /// <summary>For a figure that a person recorded between documents: when. It stands in no document then.</summary>
    [Id(10)]
    public DateTimeOffset? RecordedAt { get; init; }
}
