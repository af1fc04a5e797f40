using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Grains.Search;
using MunicipalBenchmark.Grains.Search.Saved;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <inheritdoc cref="IPlanGrain"/>
[GrainType("mb.plan")]
internal sealed partial class PlanGrain(
    [PersistentState(StateNames.Plan)] IPersistentState<StoredPlan> storage,
    ReadModelDelivery delivery,
    IOriginalStore originals,
    PlanIndexing indexing,
    IValueReader values,
    PublicationWatch watch,
    NonPublicReads reads,
    TimeProvider time,
    ILogger<PlanGrain> logger)
    : OutboxGrain<StoredPlan, PlanFact>(storage, time, logger), IPlanGrain
{
    private PlanId Id => PlanId.Load(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<PlanView?> ReadAsync()
    {
        var stored = Stored;
        var view = PlanRules.View(stored, Id, PrincipalContext.Current!, await IsSharedAsync(stored.Published));
        if (view is { Visibility: not Visibility.Public })
        {
            await reads.RecordAsync(Id, view.Edition is { } edition ? $"summary of edition {edition}" : "summary");
        }

        return view;
    }

    /// <inheritdoc/>
    public async Task<EditionContent?> ReadEditionAsync()
    {
        if (Stored.Published is not { } edition || !PlanRules.Sees(PrincipalContext.Current!, Id, edition, await IsSharedAsync(edition)))
        {
            return null;
        }

        if (edition.Visibility != Visibility.Public)
        {
            await reads.RecordAsync(Id, $"edition {edition.Number}");
        }

        var caller = PrincipalContext.Current!;
        using (PrincipalContext.Act(Principal.System))
        {
            var content = await EditionGrain(edition.Number).ReadAsync();
            return content is null ? null : content with { Content = await ForAsync(caller, content.Content) };
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDraft>> ExportAsync(bool draft)
    {
        if (!draft)
        {
            return await ReadEditionAsync() is { } edition
                ? edition.Content
                : new Refusal("not-published", $"Plan '{Id}' has no published edition that you may see.");
        }

        if (Stored.Draft is not { } copy || !AccessRules.ServesCity(PrincipalContext.Current!, Id.City.Value))
        {
            return new Refusal("no-draft", $"Plan '{Id}' has no working copy that you may see.");
        }

        await reads.RecordAsync(Id, $"working copy {copy.Import}");
        var caller = PrincipalContext.Current!;
        using (PrincipalContext.Act(Principal.System))
        {
            return await ForAsync(caller, (await WorkingCopyAsync(copy.Import)).Content);
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> ImportAsync(ImportPlan command)
    {
        if (Stored.Operations.Contains(command.OperationId))
        {
            return View()!;
        }

        if (RevisionRules.CheckRevision(Stored, Id, command.ExpectedRevision) is { } changed)
        {
            return changed;
        }

        var revised = await ReviseAsync(command.Draft, command.Discards, newcomer: null);
        if (!revised.IsDone)
        {
            return revised.Refusal;
        }

        var caller = PrincipalContext.Current!;
        var before = Stored;
        var import = before.LastImport + 1;
        await originals.KeepAsync(Id.City, command.Source, command.Original.AsMemory(), Time.GetUtcNow(), CancellationToken.None);
        await WriteWorkingCopyAsync(revised.Value.Next, import, isNew: true);
        CrashPoints.Reach("import/draft-written");
        await UpdateAsync(
            plan => PlanRules.TakeIn(plan, command, revised.Value.Next, import, Time.GetUtcNow(), caller.Id), new DraftImported(import, command.Source.Name));
        CrashPoints.Reach("import/taken-in");
        await ClearReplacedAsync(before);
        return View()!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> WithdrawAsync(Guid operationId)
    {
        if (Stored.Operations.Contains(operationId))
        {
            return View()!;
        }

        if (PlanRules.CheckWithdraw(Stored, Id) is { } refusal)
        {
            return refusal;
        }

        await UpdateAsync(plan => PlanRules.Withdraw(plan, operationId), new PlanWithdrawn(Stored.Published!.Number) { WasPublic = Stored.Published.Visibility == Visibility.Public });
        return View()!;
    }

    /// <inheritdoc/>
    protected override StoredPlan WithOutbox(StoredPlan state, ImmutableArray<OutboxItem<PlanFact>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private PlanView? View() => PlanRules.View(Stored, Id, PrincipalContext.Current!);

    private IDraftGrain DraftGrain(int import) => GrainFactory.GetGrain<IDraftGrain>(GrainKeys.OfDraft(Id, import));

    private IEditionGrain EditionGrain(int number) => GrainFactory.GetGrain<IEditionGrain>(GrainKeys.OfEdition(Id, number));
}
