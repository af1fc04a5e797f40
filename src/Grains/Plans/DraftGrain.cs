using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Plans;

/// <inheritdoc cref="IDraftGrain"/>
[GrainType("mb.draft")]
internal sealed class DraftGrain([PersistentState(StateNames.Draft)] IPersistentState<StoredDraftContent> storage) : Grain, IDraftGrain
{
    /// <inheritdoc/>
    public Task<PlanDraft?> ReadAsync() => Task.FromResult(storage.State.Content);

    /// <inheritdoc/>
    public Task ReplaceAsync(PlanDraft draft) => this.WriteAsync(storage, new() { Content = draft });

    /// <inheritdoc/>
    public async Task ClearAsync()
    {
        await storage.ClearStateAsync();
        DeactivateOnIdle();
    }
}
