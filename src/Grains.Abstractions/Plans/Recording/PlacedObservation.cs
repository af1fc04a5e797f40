namespace MunicipalBenchmark.Plans.Recording;

/// <summary>A recorded result as it stands beside the plan's published edition.</summary>
[GenerateSerializer, Immutable, Alias("mb.placed-observation")]
public sealed record PlacedObservation
{
    /// <summary>What was recorded.</summary>
    [Id(0)]
    public required RecordedObservation Observation { get; init; }

    /// <summary>The indicator's id in the published edition; null when that edition has no place for it: kept, shown to the city, without effect.</summary>
    [Id(1)]
    public string? Indicator { get; init; }

    /// <summary>Whether it stands: it has a place, was not taken back, and nothing later was recorded for the same day or year.</summary>
    [Id(2)]
    public bool Counts { get; init; }

    /// <summary>What the edition's document says for the same day or year, where it says something else; what was recorded stands.</summary>
    [Id(3)]
    public string? DocumentSays { get; init; }
}
