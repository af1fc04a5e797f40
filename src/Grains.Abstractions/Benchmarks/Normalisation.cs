using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>What a figure is divided by before it is compared.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<Normalisation>))]
public enum Normalisation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Inhabitants.</summary>
    PerCapita,

    /// <summary>Thousands of inhabitants.</summary>
    [JsonStringEnumMemberName("PER_1000_INHABITANTS")]
    Per1000Inhabitants,

    /// <summary>Square kilometres.</summary>
    [JsonStringEnumMemberName("PER_KM2")]
    PerKm2,
}
