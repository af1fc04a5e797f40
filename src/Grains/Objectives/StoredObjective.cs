using System.Collections.Immutable;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Objectives;

/// <summary>A node as stored: its content in the latest editions and the history of its indicators.</summary>
[StateVersion(1)]
internal sealed record StoredObjective
{
    /// <summary>Oldest edition first; the newest may not be published yet.</summary>
    public ImmutableArray<ObjectiveContent> Editions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Append-only, oldest first.</summary>
    public ImmutableArray<IndicatorRevision> History { get => field.IsDefault ? [] : field; init; }
}
