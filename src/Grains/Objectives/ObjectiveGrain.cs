using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Objectives;

/// <inheritdoc cref="IObjectiveGrain"/>
[GrainType("mb.objective")]
internal sealed class ObjectiveGrain([PersistentState(StateNames.Objective)] IPersistentState<StoredObjective> storage) : Grain, IObjectiveGrain
{
    /// <inheritdoc/>
    public async Task<ObjectiveView?> ReadAsync()
    {
        var plan = PlanOf(this.GetPrimaryKeyString());
        var grain = GrainFactory.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan));
        var published = await grain.ReadAsync();
        return published?.Edition is not { } edition ? null
            : ObjectiveRules.View(storage.State, plan, edition, published.HistoryFrom, published.Recorded > 0 ? await grain.ReadRecordedAsync() : []);
    }

    /// <inheritdoc/>
    public async Task PrepareAsync(ObjectiveContent content, string document, DateTimeOffset preparedAt)
    {
        var before = storage.State;
        if (ObjectiveRules.Has(before, content.Edition))
        {
            return;
        }

        await this.WriteAsync(storage, ObjectiveRules.Prepare(before, content, document, preparedAt));
    }

    private static PlanId PlanOf(string key)
    {
        var first = key.IndexOf('/', StringComparison.Ordinal);
        var second = key.IndexOf('/', first + 1);
        return PlanId.Load(key[..second]);
    }
}
