using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.ReadModel;

/// <summary>What happened to a subject of the change feed.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>New or changed: fetch it again.</summary>
    Upserted,

    /// <summary>Gone: a tombstone.</summary>
    Removed,

    /// <summary>Nothing that readers see; journal only.</summary>
    None,
}
