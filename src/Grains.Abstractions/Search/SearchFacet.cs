using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search;

/// <summary>What answers are narrowed by and counted over.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<SearchFacet>))]
public enum SearchFacet
{
    /// <summary>The city's id.</summary>
    City,

    /// <summary>Networks that the city is a member of, by id.</summary>
    Network,

    /// <summary>The region by name.</summary>
    Region,

    /// <summary>The level, for example <c>OPERATIONAL_OBJECTIVE</c>.</summary>
    Level,

    /// <summary>Missions, <c>MM</c>.</summary>
    Mission,

    /// <summary>Programmes, <c>MM.PP</c>.</summary>
    Programme,

    /// <summary>Goals, <c>1</c> to <c>17</c>.</summary>
    Sdg,

    /// <summary>Years, four digits.</summary>
    Year,

    /// <summary>Kind of the plan's document, for example <c>DUP</c>.</summary>
    PlanKind,

    /// <summary>Kind of the document found, for example <c>OBJECTIVE</c>.</summary>
    Kind,

    /// <summary>ISO 639-1 code.</summary>
    Language,

    /// <summary>The plan's id.</summary>
    Plan,
}
