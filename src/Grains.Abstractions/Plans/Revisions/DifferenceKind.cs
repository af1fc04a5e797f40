using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>What became of an item. Each item is in one class: of what happened to it, the first that applies in this order.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<DifferenceKind>))]
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It belongs to another parent, or an indicator to another node; its own members may have changed too.</summary>
    Moved,

    /// <summary>Some of its members have changed; its id and code may have changed too.</summary>
    Changed,

    /// <summary>Nothing but its id and code have changed: the same item under another number.</summary>
    Renumbered,
}
