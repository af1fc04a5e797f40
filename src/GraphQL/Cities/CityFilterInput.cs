using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>Which cities: the conditions given must all hold.</summary>
internal sealed record CityFilterInput
{
    /// <summary>With `network`: members on this day instead of today.</summary>
    public DateOnly? MemberAt { get; init; }

    /// <summary>Region by name.</summary>
    public string? Region { get; init; }

    /// <summary>Legal kind.</summary>
    public CityKind? Kind { get; init; }

    /// <summary>At least so many residents, by the latest figure; a city without one does not match.</summary>
    public decimal? MinimumPopulation { get; init; }

    /// <summary>At most so many residents, by the latest figure; a city without one does not match.</summary>
    public decimal? MaximumPopulation { get; init; }

    /// <summary>Part of the name; case and accents do not matter.</summary>
    public string? Text { get; init; }

    internal CityFilter ToDomain(NetworkId? network) => new()
    {
        Network = network,
        MemberAt = MemberAt,
        Region = Region,
        Kind = Kind,
        MinimumPopulation = MinimumPopulation,
        MaximumPopulation = MaximumPopulation,
        Text = Text,
    };
}
