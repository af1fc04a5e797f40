using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Cities;

/// <summary>A city as everyone may see it; also what makes one a tenant.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-profile")]
public sealed record CityProfile
{
    /// <summary>Our id.</summary>
    [Id(0)]
    public required CityId Id { get; init; }

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

    /// <summary>Centre, degrees north (WGS84).</summary>
    [Id(5)]
    public double? Latitude { get; init; }

    /// <summary>Centre, degrees east (WGS84).</summary>
    [Id(6)]
    public double? Longitude { get; init; }

    /// <summary>Codes with their validity.</summary>
    [Id(7)]
    public ImmutableArray<CityCode> Codes { get => field.IsDefault ? [] : field; init; }

    /// <summary>All facts, oldest first.</summary>
    [Id(8)]
    public ImmutableArray<CityFact> Facts { get => field.IsDefault ? [] : field; init; }
}
