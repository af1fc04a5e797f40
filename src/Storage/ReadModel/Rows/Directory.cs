namespace MunicipalBenchmark.Storage.ReadModel.Rows;

/// <summary>Row of CityEntry.</summary>
internal sealed class CityRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Province { get; init; }

    public required string Region { get; init; }

    public decimal? Population { get; init; }

    public int? PopulationYear { get; init; }

    public decimal? AreaKm2 { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>A JSON array of texts.</summary>
    public required string Codes { get; init; }
}

/// <summary>Row of PlanEntry.</summary>
internal sealed class PlanRow
{
    public required string City { get; init; }

    public required string Plan { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public DateOnly? AsOf { get; init; }

    public required int Edition { get; init; }

    public required string Visibility { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>Row of PlanAudience.</summary>
internal sealed class AudienceRow
{
    public required string City { get; init; }

    public required string Plan { get; init; }

    public required string Network { get; init; }
}

/// <summary>Row of NetworkEntry.</summary>
internal sealed class NetworkRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }
}

/// <summary>Row of NetworkMember.</summary>
internal sealed class MemberRow
{
    public required string Network { get; init; }

    public required string City { get; init; }

    public required DateOnly FromDay { get; init; }

    public DateOnly? ToDay { get; init; }
}

/// <summary>Row of CityNumber.</summary>
internal sealed class NumberRow
{
    public required string City { get; init; }

    public required int Number { get; init; }
}
