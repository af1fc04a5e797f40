using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <summary>A part of a plan's recorded results as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-recordings")]
internal sealed record StoredRecordings
{
    /// <summary>Append-only, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<RecordedObservation> Observations { get => field.IsDefault ? [] : field; init; }
}
