using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Plans.Tags;

namespace MunicipalBenchmark.Grains.Plans.Tags;

/// <inheritdoc cref="ITagDecisionsGrain"/>
[GrainType("mb.tag-decisions")]
internal sealed class TagDecisionsGrain([PersistentState(StateNames.TagDecisions)] IPersistentState<StoredTagDecisions> storage) : Grain, ITagDecisionsGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<TagDecision>> ReadAsync() => Task.FromResult(storage.State.Decisions);

    /// <inheritdoc/>
    public Task AppendAsync(int count, TagDecision decision) =>
        this.WriteAsync(storage, new() { Decisions = [.. storage.State.Decisions.Take(count), decision] });
}
