using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal sealed class FakePlan : Grain, IPlanGrain
{
    public Task<PlanView?> ReadAsync()
    {
        Caller.Check();
        return Task.FromResult(this.GetPrimaryKeyString() != World.Plan.Value
            ? null
            : new PlanView
            {
                Id = World.Plan,
                State = PlanState.Published,
                Kind = PlanKind.Dup,
                Title = World.Edition.Content.Title,
                Period = new() { From = 2020, To = 2022 },
                AsOf = new(2020, 6, 30),
                Edition = 2,
                Visibility = Visibility.Public,
                PublishedAt = World.At,
                Source = World.Edition.Source,
            });
    }

    public Task<EditionContent?> ReadEditionAsync() => Task.FromResult<EditionContent?>(World.Edition);

    public Task<Outcome<PlanView>> ImportAsync(ImportPlan command) => throw new NotSupportedException();

    public Task<Outcome<PlanView>> PublishAsync(PublishPlan command) => throw new NotSupportedException();

    public Task<Outcome<PlanView>> WithdrawAsync(Guid operationId) => throw new NotSupportedException();

    public Task<Outcome<PlanDraft>> ExportAsync(bool draft) => throw new NotSupportedException();

    public Task<IndexChange> ReadIndexChangeAsync() => throw new NotSupportedException();

    public Task RemapAsync(IndicatorCode indicator) => throw new NotSupportedException();

    public Task DeliverAsync() => Task.CompletedTask;
}
