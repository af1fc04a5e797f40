using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Cities;
using Domain = MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>A city of the cohort that did not enter the distribution.</summary>
internal sealed class ExcludedCity(Domain.ExcludedCity excluded, CityEntry? entry)
{
    /// <summary>Id of the city.</summary>
    [Id]
    public string CityId => excluded.City.Value;

    /// <summary>The city.</summary>
    public City? City => entry is null ? null : new(entry);

    /// <summary>Stable code: `no-value`, `no-denominator`, `denominator-zero` or `not-published`.</summary>
    public string Reason => excluded.Reason;

    /// <summary>The reason in words.</summary>
    public string Message => excluded.Message;
}
