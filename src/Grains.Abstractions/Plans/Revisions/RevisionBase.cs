using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>What a document is compared with.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<RevisionBase>))]
public enum RevisionBase
{
    /// <summary>Nothing: the plan is new.</summary>
    Nothing,

    /// <summary>The working copy.</summary>
    Draft,

    /// <summary>The published edition, since there is no working copy.</summary>
    Edition,
}
