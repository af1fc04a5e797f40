using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Orleans;

/// <summary>Orleans' ADO.NET storage behind the write gate, with grouped commits. Reads go straight through.</summary>
/// <param name="ordinary">The storage whose commits do not synchronise.</param>
/// <param name="durable">The same over connections whose commits do.</param>
/// <param name="commits">The queue of writes.</param>
internal sealed class SqliteGrainStorage(AdoNetGrainStorage ordinary, AdoNetGrainStorage durable, GroupCommit commits)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>, IAsyncDisposable
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ordinary.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        commits.WriteAsync(synchronise => Inner(synchronise).WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        commits.WriteAsync(synchronise => Inner(synchronise).ClearStateAsync(stateName, grainId, grainState));

    public void Participate(ISiloLifecycle lifecycle)
    {
        ordinary.Participate(lifecycle);
        durable.Participate(lifecycle);
    }

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    private AdoNetGrainStorage Inner(bool synchronise) => synchronise ? durable : ordinary;
}
