using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Vocabulary;

namespace MunicipalBenchmark.Grains.Mappings;

/// <inheritdoc cref="IMappingGrain"/>
[GrainType("mb.mapping")]
internal sealed class MappingGrain(
    [PersistentState(StateNames.Mappings)] IPersistentState<StoredMappings> storage,
    ReadModelDelivery delivery,
    IDirectoryReader directory,
    TimeProvider time,
    ILogger<MappingGrain> logger)
    : OutboxGrain<StoredMappings, MappingFact>(storage, time, logger), IMappingGrain
{
    private static readonly Visibility[] AnyVisibility = Enum.GetValues<Visibility>();

    private CityId City => CityId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    private ICatalogueGrain Catalogue => GrainFactory.GetGrain<ICatalogueGrain>(GrainKeys.Shared);

    /// <inheritdoc/>
    public async Task<Outcome<MappingSheet>> ProposeAsync(PlanId plan, bool? draft)
    {
        var content = await ContentAsync(plan, draft);
        if (!content.IsDone)
        {
            return content.Refusal;
        }

        var definitions = await Catalogue.ListAsync(new(), 0, int.MaxValue);
        return MappingRules.Sheet(plan, content.Value.IsDraft, content.Value.Plan, Stored, content.Value.Recorded, new(definitions.Indicators));
    }

    /// <inheritdoc/>
    public async Task<Outcome<AcceptedMapping>> AcceptAsync(AcceptMapping command, Guid operation = default)
    {
        if (Done(operation)?.Accepted is { } done)
        {
            return done;
        }

        var content = await ContentAsync(command.Plan, null);
        if (!content.IsDone)
        {
            return content.Refusal;
        }

        var definition = await Catalogue.FindAsync(command.Indicator);
        var accepted = MappingRules.Accept(command, content.Value.Plan, content.Value.Recorded, definition, Stored.Accepted, PrincipalContext.Current!.Id, Time.GetUtcNow());
        if (accepted.IsDone && !Stored.Accepted.Contains(accepted.Value))
        {
            var mapping = accepted.Value;
            await UpdateAsync(
                state => (state with
                {
                    Accepted = MappingRules.InOrder(state.Accepted.Add(mapping)),
                    Rejected = state.Rejected.RemoveAll(pair => pair.LabelKey == mapping.LabelKey && pair.UnitKey == mapping.UnitKey && pair.Indicator == mapping.Indicator),
                }).Remember(operation, mapping),
                new MappingAccepted(mapping));
        }

        return accepted;
    }

    /// <inheritdoc/>
    public async Task<Outcome<RejectedMapping>> RejectAsync(RejectMapping command, Guid operation = default)
    {
        if (Done(operation)?.Rejected is { } done)
        {
            return done;
        }

        var content = await ContentAsync(command.Plan, null);
        if (!content.IsDone)
        {
            return content.Refusal;
        }

        if (content.Value.Plan.Indicators.FirstOrDefault(local => local.Id == command.LocalIndicator) is not { } indicator)
        {
            return MappingRules.LocalUnknown(command.Plan, command.LocalIndicator);
        }

        if (MappedObservations.MappingOf(indicator, Stored.Accepted) is { } held && held.Indicator == command.Indicator)
        {
            return MappingRules.AlreadyMapped(held);
        }

        var rejected = new RejectedMapping(
            Terms.Key(indicator.Label), LocalUnit.Of(indicator).Key, command.Indicator, PrincipalContext.Current!.Id, Time.GetUtcNow());
        if (Stored.Rejected.FirstOrDefault(pair => pair with { By = rejected.By, At = rejected.At } == rejected) is { } known)
        {
            return known;
        }

        if (Stored.Rejected.Length >= MappingRules.MaximumMappings)
        {
            return new Refusal("too-many-mappings", $"The city has said no {Stored.Rejected.Length} times, which is the most that is remembered.");
        }

        await UpdateAsync(state => (state with { Rejected = state.Rejected.Add(rejected) }).Remember(operation, null, rejected), new MappingRejected(rejected));
        return rejected;
    }

    /// <inheritdoc/>
    public async Task<Outcome<AcceptedMapping>> WithdrawAsync(string label, string unit, Guid operation = default)
    {
        if (Done(operation)?.Accepted is { } done)
        {
            return done;
        }

        var key = Terms.Key(label);
        if (Stored.Accepted.FirstOrDefault(mapping => mapping.LabelKey == key && mapping.UnitKey == unit) is not { } held)
        {
            return new Refusal("mapping-unknown", $"No mapping of '{label}' in unit '{unit}' holds for {City}. List the mappings to see those that do.") { Fields = ["label"] };
        }

        await UpdateAsync(state => (state with { Accepted = state.Accepted.Remove(held) }).Remember(operation, held), new MappingWithdrawn(held));
        return held;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AcceptedMapping>> ListAsync() => Task.FromResult(Stored.Accepted);

    /// <inheritdoc/>
    public Task<AcceptedMappings> ReadAcceptedAsync() => Task.FromResult(new AcceptedMappings(Stored.LastSequence, Stored.Accepted));

    /// <inheritdoc/>
    protected override async Task DeliverAsync(OutboxItem<MappingFact> item)
    {
        var (action, indicator, details) = item.Fact switch
        {
            MappingAccepted accepted => ("mapping-accepted", accepted.Mapping.Indicator, accepted.Mapping.Label),
            MappingWithdrawn withdrawn => ("mapping-withdrawn", withdrawn.Mapping.Indicator, withdrawn.Mapping.Label),
            MappingRejected rejected => ("mapping-rejected", rejected.Mapping.Indicator, rejected.Mapping.LabelKey),
            _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no delivery."),
        };
        var change = new ReadModelChange
        {
            Tenant = City.Value,
            Change = ChangeKind.None,
            Subject = City.Value,
            IsPublic = false,
            Actor = item.Actor,
            Action = action,
            Details = JournalDetails.After(("label", details), ("indicator", indicator.Value)),
            Origin = item.Origin,
            At = item.At,
        };
        await delivery.DeliverAsync(StateNames.Mappings, this.GetPrimaryKeyString(), item.Sequence, change, []);
        if (item.Fact is MappingAccepted or MappingWithdrawn)
        {
            await RemapAsync(indicator);
        }
    }

    /// <inheritdoc/>
    protected override StoredMappings WithOutbox(StoredMappings state, ImmutableArray<OutboxItem<MappingFact>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private DoneDecision? Done(Guid operation) => Stored.Done.FirstOrDefault(done => done.Operation == operation);

    // A plan whose publication is not listed yet sees by the mappings' number that it must project again.
    private async Task RemapAsync(IndicatorCode indicator)
    {
        var plans = await directory.ReadPlansAsync(City, AnyVisibility, SharedPlans.None, 0, int.MaxValue, CancellationToken.None);
        await Task.WhenAll(plans.Plans.Select(plan => GrainFactory.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan.Id)).RemapAsync(indicator)));
    }

    private async Task<Outcome<PlanContent>> ContentAsync(PlanId plan, bool? draft)
    {
        if (plan.City != City)
        {
            return new Refusal("plan-of-another-city", $"Plan '{plan}' is not of {City}. Ask its own city.") { Fields = ["plan"] };
        }

        using (PrincipalContext.Act(Principal.System))
        {
            var grain = GrainFactory.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan));
            var isDraft = draft ?? (await grain.ReadAsync())?.Draft is not null;
            var content = await grain.ExportAsync(isDraft);
            return content.IsDone
                ? new PlanContent(content.Value, isDraft, isDraft ? RecordedFigures.None : new(await grain.ReadRecordedAsync()))
                : content.Refusal;
        }
    }

    private sealed record PlanContent(PlanDraft Plan, bool IsDraft, RecordedFigures Recorded);
}
