using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>
/// Comparing, editing, carrying edits over. Edits are written to a grain of their own and count from the moment that the plan's state says how many
/// they are: a crash before leaves the plan as it was.
/// </summary>
internal sealed partial class PlanGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PlanRevision>> PreviewImportAsync(PreviewImport command)
    {
        var revised = await ReviseAsync(command.Draft, command.Discards, command.Newcomer);
        return revised.IsDone ? revised.Value.Revision : revised.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDifference>> CompareAsync()
    {
        if (Stored.Draft is null)
        {
            return NoDraft();
        }

        if (Stored.Published is not { } edition)
        {
            return new Refusal("not-published", $"Plan '{Id}' has no published edition that its draft could be compared with.");
        }

        var (_, current) = await CurrentAsync();
        using (PrincipalContext.Act(Principal.System))
        {
            return PlanComparison.Compare(await ContentAsync(edition.Number), current!.Content);
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<PlanEdit>> ReadEditsAsync() => (await CurrentAsync()).Current?.Edits ?? [];

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> EditAsync(EditPlan command)
    {
        if (AnswerBeforeChange(command.OperationId, command.ExpectedRevision) is { } early)
        {
            return early;
        }

        var caller = PrincipalContext.Current!;
        var (_, current) = await CurrentAsync();
        var edited = await EditedAsync(current!, command.Edits, caller.Id);
        if (!edited.IsDone)
        {
            return edited.Refusal;
        }

        if (edited.Value.Edits.Length > current!.Edits.Length)
        {
            await TakeEditsAsync(edited.Value, caller.Id, plan => plan.Remember(command.OperationId));
        }

        return View()!;
    }

    private async Task<Outcome<EditedDraft>> EditedAsync(EditedDraft current, ImmutableArray<DraftEdit> edits, string by)
    {
        var city = await CityAsync(newcomer: null);
        if (!city.IsDone)
        {
            return city.Refusal;
        }

        var edited = EditRules.Edit(current, edits, Time.GetUtcNow(), by);
        return edited.IsDone && DraftRules.Check(edited.Value.Content, city.Value) is { } refusal ? refusal : edited;
    }

    /// <param name="edited">The working copy with the edits.</param>
    /// <param name="by">Who edits.</param>
    /// <param name="also">What else the same write changes.</param>
    /// <param name="facts">What else it tells.</param>
    private async Task TakeEditsAsync(EditedDraft edited, string by, Func<StoredPlan, StoredPlan> also, params PlanFact[] facts)
    {
        var before = Stored;
        var import = before.Draft?.Import ?? before.LastImport + 1;
        await WriteWorkingCopyAsync(edited, import, isNew: before.Draft is null);
        CrashPoints.Reach("edit/edits-written");
        await UpdateAsync(
            plan => also(PlanRules.TakeEdits(plan, edited, import, Time.GetUtcNow(), by)), [new DraftEdited(import, edited.Edits.Length), .. facts]);
        await ClearReplacedAsync(before);
    }

    private async Task WriteWorkingCopyAsync(EditedDraft draft, int import, bool isNew)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            if (isNew)
            {
                await DraftGrain(import).ReplaceAsync(draft.Read);
            }

            if (!draft.Edits.IsEmpty)
            {
                await EditsGrain(import).ReplaceAsync(draft.Edits);
            }
        }
    }

    /// <summary>Clears the imports that an earlier state named and the present one does not.</summary>
    private async Task ClearReplacedAsync(StoredPlan before)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            foreach (var import in PlanRules.ImportsOf(before).Except(PlanRules.ImportsOf(Stored)))
            {
                await DraftGrain(import).ClearAsync();
                await EditsGrain(import).ClearAsync();
            }
        }
    }

    private async Task<Outcome<Revised>> ReviseAsync(PlanDraft document, EditDiscards discards, CityProfile? newcomer)
    {
        if (Stored.Running is not null)
        {
            return PlanRules.Running(Id);
        }

        var city = await CityAsync(newcomer);
        if (!city.IsDone)
        {
            return city.Refusal;
        }

        if (DraftRules.Check(document, city.Value) is { } refusal)
        {
            return refusal;
        }

        var (against, current) = await CurrentAsync();
        var revised = RevisionRules.Revise(Stored, Id, against, current, document, discards);
        return !revised.Next.Edits.IsEmpty && DraftRules.Check(revised.Next.Content, city.Value) is { } unfit ? RevisionRules.DoNotFit(unfit) : revised;
    }

    private async Task<Outcome<CityProfile>> CityAsync(CityProfile? newcomer)
    {
        var city = await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(Id.City)).ReadAsync();
        return city is not null
            ? city
            : newcomer is not null && newcomer.Id == Id.City
                ? CityRules.Onboard(newcomer)
                : new Refusal("city-unknown", $"'{Id.City}' is no city of this installation. Onboard it first.") { Fields = ["city"] };
    }

    /// <summary>What the plan holds now: the working copy, else what its last edition was made of.</summary>
    private async Task<(RevisionBase Against, EditedDraft? Current)> CurrentAsync()
    {
        using (PrincipalContext.Act(Principal.System))
        {
            if (Stored.Draft is { } copy)
            {
                return (RevisionBase.Draft, await WorkingCopyAsync(copy.Import));
            }

            if (Stored.Edits is { } edits)
            {
                return (RevisionBase.Edition, await WorkingCopyAsync(edits.Import));
            }

            return Stored.Published is { } edition
                ? (RevisionBase.Edition, new EditedDraft(await ContentAsync(edition.Number), []))
                : (RevisionBase.Nothing, null);
        }
    }

    private async Task<EditedDraft> WorkingCopyAsync(int import)
    {
        var read = await DraftGrain(import).ReadAsync() ?? throw new InvalidOperationException($"Working copy {import} of plan '{Id}' is gone while the plan names it.");
        var count = Stored.Edits is { } log && log.Import == import ? log.Count : 0;
        return new(read, count == 0 ? [] : [.. (await EditsGrain(import).ReadAsync()).Take(count)]);
    }

    /// <summary>What a change of the content by hand is answered before anybody looks at it: done already, nothing to change, or not now. Null to go on.</summary>
    private Outcome<PlanView>? AnswerBeforeChange(Guid operation, int? expectedRevision)
    {
        if (Stored.Operations.Contains(operation))
        {
            return View()!;
        }

        if (Stored.Draft is null && Stored.Published is null)
        {
            return NoDraft();
        }

        return (Stored.Running is not null ? PlanRules.Running(Id) : RevisionRules.CheckRevision(Stored, Id, expectedRevision)) is { } refusal ? refusal : (Outcome<PlanView>?)null;
    }

    private Refusal NoDraft() => new("no-draft", $"Plan '{Id}' has no working copy. Import a document first.");

    private IEditsGrain EditsGrain(int import) => GrainFactory.GetGrain<IEditsGrain>(GrainKeys.OfEdits(Id, import));
}
