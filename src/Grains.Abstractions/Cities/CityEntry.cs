using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Cities;

/// <summary>A city in a list.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-entry")]
public sealed record CityEntry
{
    /// <summary>Our id.</summary>
    [Id(0)]
    public required CityId Id { get; init; }

    /// <summary>
    /// A small number that stands for the city in columns and sets: given by the read model when the city is first listed, never given again
    /// in the same store; not for display. 0 before that.
    /// </summary>
    [Id(11)]
    public int Number { get; init; }

    /// <summary>Official name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Legal kind.</summary>
    [Id(2)]
    public required CityKind Kind { get; init; }

    /// <summary>Province or metropolitan area.</summary>
    [Id(3)]
    public required string Province { get; init; }

    /// <summary>Region.</summary>
    [Id(4)]
    public required string Region { get; init; }

    /// <summary>Latest population, persons; null where unknown.</summary>
    [Id(5)]
    public decimal? Population { get; init; }

    /// <summary>The year of that population.</summary>
    [Id(6)]
    public int? PopulationYear { get; init; }

    /// <summary>Area in km²; null where unknown.</summary>
    [Id(7)]
    public decimal? AreaKm2 { get; init; }

    /// <summary>Centre, degrees north (WGS84).</summary>
    [Id(8)]
    public double? Latitude { get; init; }

    /// <summary>Centre, degrees east (WGS84).</summary>
    [Id(9)]
    public double? Longitude { get; init; }

    /// <summary>All codes as <c>scheme:code</c>, current and former.</summary>
    [Id(10)]
    public ImmutableArray<string> Codes { get => field.IsDefault ? [] : field; init; }
}
