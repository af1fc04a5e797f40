namespace MunicipalBenchmark.Storage.ReadModel.Rows;

/// <summary>Row of ObservationSource.</summary>
internal sealed class SourceRow
{
    public required string City { get; init; }

    public required string Key { get; init; }

    public required int CityNumber { get; init; }

    public required int Edition { get; init; }

    public required string Document { get; init; }

    public required string Visibility { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>Row of Observation.</summary>
internal sealed class ObservationRecord
{
    public required string City { get; init; }

    public required string Source { get; init; }

    public required string Indicator { get; init; }

    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public int? Line { get; init; }

    public required string Origin { get; init; }

    public required string Status { get; init; }

    public string? LocalLabel { get; init; }

    public string? LocalText { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }
}
