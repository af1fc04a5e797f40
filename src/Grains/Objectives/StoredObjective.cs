using System.Collections.Immutable;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Objectives;

/// <summary>A node as stored: its content in the latest editions and the history of its indicators.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-objective")]
internal sealed record StoredObjective
{
    /// <summary>Oldest edition first; the newest may not be published yet.</summary>
    [Id(0)]
    public ImmutableArray<ObjectiveContent> Editions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Append-only, oldest first.</summary>
    [Id(1)]
    public ImmutableArray<IndicatorRevision> History { get => field.IsDefault ? [] : field; init; }
}
