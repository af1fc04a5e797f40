using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>What a city is related to.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<RelationKind>))]
public enum RelationKind
{
    /// <summary>A network the city belongs to.</summary>
    Network,

    /// <summary>A city it works with.</summary>
    PartnerCity,

    /// <summary>A fund it uses.</summary>
    Fund,

    /// <summary>An award or candidature.</summary>
    Award,
}
