using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans;

/// <summary>Who outside the city sees what it published.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>The networks that the city listed.</summary>
    Networks,

    /// <summary>Everyone.</summary>
    Public,
}
