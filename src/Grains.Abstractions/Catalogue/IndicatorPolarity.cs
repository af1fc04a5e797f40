using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Which way is better.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<IndicatorPolarity>))]
public enum IndicatorPolarity
{
    /// <summary>Neither: ranked from the highest, judged by nobody.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,
}
