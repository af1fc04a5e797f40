using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Tags;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal sealed class FakePlan : Grain, IPlanGrain
{
    public static readonly PlanView View = new()
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
    };

    private static readonly PlanView OwnView = View with
    {
        Revision = 4,
        Edits = 1,
        Draft = new() { Source = World.Edition.Source, Nodes = 3, Indicators = 1, SpendingRows = 1, Diagnostics = 0, ImportedAt = World.At, ImportedBy = "ada" },
    };

    public Task<PlanView?> ReadAsync()
    {
        Caller.Check();
        return Task.FromResult(this.GetPrimaryKeyString() != World.Plan.Value ? null : PrincipalContext.Current is { Kind: PrincipalKind.User } ? OwnView : View);
    }

    public Task<EditionContent?> ReadEditionAsync() => Task.FromResult<EditionContent?>(World.Edition);

    public Task<Outcome<PlanView>> ImportAsync(ImportPlan command) => throw new NotSupportedException();

    public Task<Outcome<PlanRevision>> PreviewImportAsync(PreviewImport command) => throw new NotSupportedException();

    public Task<Outcome<PlanDifference>> CompareAsync() => Task.FromResult<Outcome<PlanDifference>>(new PlanDifference
    {
        Document = [new("title", "\"Old\"", "\"New\"")],
        Parts =
        [
            new() { Part = PlanPart.Node, Kind = DifferenceKind.Renumbered, Before = "1.01", After = "1.02", Label = "Parks", Fields = [new("id", "\"1.01\"", "\"1.02\"")] },
            new() { Part = PlanPart.Spending, Kind = DifferenceKind.Removed, Before = "09.02@2020-06-30", Label = "Ambiente" },
        ],
    });

    public Task<Outcome<PlanView>> EditAsync(EditPlan command) => throw new NotSupportedException();

    public Task<ImmutableArray<PlanEdit>> ReadEditsAsync() => throw new NotSupportedException();

    public Task<Outcome<PlanView>> SubmitAsync(Guid operationId) => throw new NotSupportedException();

    public Task<Outcome<PlanView>> ReturnAsync(Guid operationId) => throw new NotSupportedException();

    public Task NoteMembershipAsync() => throw new NotSupportedException();

    public Task<Outcome<PlanView>> PublishAsync(PublishPlan command) => Change(command.OperationId);

    public Task<Outcome<PlanView>> WithdrawAsync(Guid operationId) => Change(operationId);

    public Task<Outcome<PlanDraft>> ExportAsync(bool draft) => throw new NotSupportedException();

    public Task<IndexChange> ReadIndexChangeAsync() => throw new NotSupportedException();

    public Task RemapAsync(IndicatorCode indicator) => throw new NotSupportedException();

    public Task<Outcome<PlacedObservation>> RecordObservationAsync(RecordObservation command)
    {
        if (PrincipalContext.Current is not { Kind: PrincipalKind.User } caller)
        {
            throw new AccessDeniedException();
        }

        return Task.FromResult<Outcome<PlacedObservation>>(command.Indicator == "i1"
            ? new PlacedObservation
            {
                Indicator = command.Indicator,
                Counts = true,
                Observation = new()
                {
                    Indicator = command.Indicator,
                    Label = "Trees",
                    Edition = 2,
                    Figure = new() { AsOf = command.AsOf, Year = command.Year, Raw = command.Raw, Value = new PercentValue(64.2m) },
                    Note = command.Note,
                    By = caller.Id,
                    RecordedAt = World.At,
                },
            }
            : new Refusal("local-indicator-unknown", "There is no such indicator.") { Fields = ["indicator"] });
    }

    public Task<ImmutableArray<PlacedObservation>> ReadRecordedAsync() => throw new NotSupportedException();

    public Task<Outcome<PlanView>> DecideTagAsync(DecideTag command) => throw new NotSupportedException();

    public Task DeliverAsync() => Task.CompletedTask;

    // The fake has one plan; of any other it says that it is not there, and to a stranger that he may not.
    private Task<Outcome<PlanView>> Change(Guid operation)
    {
        if (PrincipalContext.Current is not { Kind: PrincipalKind.User })
        {
            throw new AccessDeniedException();
        }

        World.Operations.Enqueue(operation);
        return Task.FromResult<Outcome<PlanView>>(
            this.GetPrimaryKeyString() == World.Plan.Value ? View : new Refusal("plan-unknown", "There is no such plan.") { Fields = ["plan"] });
    }
}
