using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search;

/// <summary>How an index is.</summary>
[JsonConverter(typeof(UpperSnakeEnumConverter<IndexState>))]
public enum IndexState
{
    /// <summary>Complete as far as it was told.</summary>
    Ready,

    /// <summary>New, broken, or of another format: it answers with what it has and waits for a rebuild from the grains.</summary>
    NeedsRebuild,

    /// <summary>Being rebuilt; it answers from the index before.</summary>
    Rebuilding,

    /// <summary>Not to be reached: searching is refused, changes wait in the outbox.</summary>
    Unavailable,
}
