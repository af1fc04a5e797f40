using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>Whom to compare with: the conditions given must all hold.</summary>
internal sealed record CohortInput
{
    private const int MostCities = 1000;

    /// <summary>Members of this network at the end of the period, by its slug.</summary>
    public string? Network { get; init; }

    /// <summary>Cities of this region.</summary>
    public string? Region { get; init; }

    /// <summary>Of this legal kind; left out, the focus city's, or municipalities without a focus.</summary>
    public CityKind? Kind { get; init; }

    /// <summary>Compares bodies of different legal kinds, which have different duties.</summary>
    public bool? AnyKind { get; init; }

    /// <summary>At least so many residents.</summary>
    public decimal? MinimumPopulation { get; init; }

    /// <summary>At most so many residents.</summary>
    public decimal? MaximumPopulation { get; init; }

    /// <summary>These cities, by ids or codes.</summary>
    public IReadOnlyList<string>? Cities { get; init; }

    internal async Task<CohortSpecification> ToDomainAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (Cities?.Count is 0 or > MostCities)
        {
            throw new BadUserInputError("cohort.cities", $"{Cities.Count} cities", $"give 1 to {MostCities} cities, or leave it out");
        }

        return new()
        {
            Network = Network is null ? null : Named.Network("cohort.network", Network),
            Region = Region,
            Kind = Kind,
            AnyKind = AnyKind ?? false,
            MinimumPopulation = MinimumPopulation,
            MaximumPopulation = MaximumPopulation,
            Cities = Cities is null ? [] : [.. await CitiesAsync(grains, Cities, cancellationToken)],
        };
    }

    private static Task<CityId[]> CitiesAsync(IGrainFactory grains, IReadOnlyList<string> cities, CancellationToken cancellationToken) =>
        Task.WhenAll(cities.Select(city => BenchmarkQueries.CityAsync(grains, "cohort.cities", city, cancellationToken)));
}
