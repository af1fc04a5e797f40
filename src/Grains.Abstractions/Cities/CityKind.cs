using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Cities;

/// <summary>The legal kind of a body. Different kinds have different duties and are not compared unless asked.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<CityKind>))]
public enum CityKind
{
    /// <summary>Comune (TUEL art. 13).</summary>
    Municipality,

    /// <summary>Città metropolitana (L. 56/2014).</summary>
    MetropolitanCity,
}
