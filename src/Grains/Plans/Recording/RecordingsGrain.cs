using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <inheritdoc cref="IRecordingsGrain"/>
[GrainType("mb.recordings")]
internal sealed class RecordingsGrain([PersistentState(StateNames.Recordings)] IPersistentState<StoredRecordings> storage) : Grain, IRecordingsGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<RecordedObservation>> ReadAsync() => Task.FromResult(storage.State.Observations);

    /// <inheritdoc/>
    public Task AppendAsync(int count, RecordedObservation observation) =>
        this.WriteAsync(storage, new() { Observations = [.. storage.State.Observations.Take(count), observation] });
}
