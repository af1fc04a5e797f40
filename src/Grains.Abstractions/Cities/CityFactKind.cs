using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Cities;

/// <summary>What a dated fact of a city states.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<CityFactKind>))]
public enum CityFactKind
{
    /// <summary>Resident population, persons.</summary>
    Population,

    /// <summary>Area, km².</summary>
    AreaKm2,
}
