namespace MunicipalBenchmark.Cities;

/// <summary>A dated figure about the city itself. Facts are appended; a newer one takes its turn without touching the old.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-fact")]
public sealed record CityFact
{
    /// <summary>What it states.</summary>
    [Id(0)]
    public required CityFactKind Kind { get; init; }

    /// <summary>The figure, in the unit of its kind.</summary>
    [Id(1)]
    public required decimal Value { get; init; }

    /// <summary>The day it describes.</summary>
    [Id(2)]
    public required DateOnly At { get; init; }

    /// <summary>Who published it, for example <c>ISTAT, census of 9 October 2011</c>.</summary>
    [Id(3)]
    public required string Source { get; init; }
}
