using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Cities;

/// <summary>Which cities: the conditions given must all hold.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-filter")]
public sealed record CityFilter
{
    /// <summary>Members of this network at <see cref="MemberAt"/>.</summary>
    [Id(0)]
    public NetworkId? Network { get; init; }

    /// <summary>Day of membership; null for members of today.</summary>
    [Id(1)]
    public DateOnly? MemberAt { get; init; }

    /// <summary>Region by name.</summary>
    [Id(2)]
    public string? Region { get; init; }

    /// <summary>Legal kind.</summary>
    [Id(3)]
    public CityKind? Kind { get; init; }

    /// <summary>At least so many inhabitants, by the latest figure; a city without one does not match.</summary>
    [Id(4)]
    public decimal? MinimumPopulation { get; init; }

    /// <summary>At most so many inhabitants, by the latest figure; a city without one does not match.</summary>
    [Id(5)]
    public decimal? MaximumPopulation { get; init; }

    /// <summary>Part of the name, case and accents ignored.</summary>
    [Id(6)]
    public string? Text { get; init; }
}
