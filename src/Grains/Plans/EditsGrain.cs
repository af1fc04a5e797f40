using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans;

/// <inheritdoc cref="IEditsGrain"/>
[GrainType("mb.edits")]
internal sealed class EditsGrain([PersistentState(StateNames.Edits)] IPersistentState<StoredEdits> storage) : Grain, IEditsGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<PlanEdit>> ReadAsync() => Task.FromResult(storage.State.Edits);

    /// <inheritdoc/>
    public Task ReplaceAsync(ImmutableArray<PlanEdit> edits) => this.WriteAsync(storage, new() { Edits = edits });

    /// <inheritdoc/>
    public async Task ClearAsync()
    {
        await storage.ClearStateAsync();
        DeactivateOnIdle();
    }
}
