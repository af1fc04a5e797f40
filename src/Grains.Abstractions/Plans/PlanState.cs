using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans;

/// <summary>Where a plan is in its life.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<PlanState>))]
public enum PlanState
{
    /// <summary>Being written; nobody outside the city sees it.</summary>
    Draft,

    /// <summary>Waiting for a second person.</summary>
    InReview,

    /// <summary>An edition is public at the plan's visibility.</summary>
    Published,

    /// <summary>Replaced by another plan.</summary>
    Superseded,

    /// <summary>Taken back by the city.</summary>
    Withdrawn,
}
