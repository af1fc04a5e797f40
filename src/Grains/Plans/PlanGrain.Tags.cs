using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Plans.Tags;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Tags;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>Decisions on tags that were proposed: kept beside the documents, so that the next one does not ask again.</summary>
internal sealed partial class PlanGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> DecideTagAsync(DecideTag command)
    {
        if (AnswerBeforeChange(command.OperationId, command.ExpectedRevision) is { } early)
        {
            return early;
        }

        var (_, current) = await CurrentAsync();
        var node = current!.Content.Nodes.FirstOrDefault(candidate => candidate.Id == command.Node);
        if (TagRules.Check(command, Id, current.Content, Stored.TagDecisions) is { } refusal)
        {
            return refusal;
        }

        var caller = PrincipalContext.Current!;
        var edited = TagRules.EditOf(command, node!) is { } edit ? await EditedAsync(current, [edit], caller.Id) : current;
        if (!edited.IsDone)
        {
            return edited.Refusal;
        }

        using (PrincipalContext.Act(Principal.System))
        {
            await Decisions.AppendAsync(
                Stored.TagDecisions, new(node!.Id, node.Title, command.Scheme, command.Value, command.IsAccepted, caller.Id, Time.GetUtcNow()));
        }

        CrashPoints.Reach("tag/decision-written");
        var fact = new TagDecided(command.Node, command.Scheme, command.Value, command.IsAccepted);
        if (ReferenceEquals(edited.Value, current))
        {
            await UpdateAsync(plan => Decided(plan, command.OperationId), fact);
        }
        else
        {
            await TakeEditsAsync(edited.Value, caller.Id, plan => Decided(plan, command.OperationId), fact);
        }

        return View()!;
    }

    private static StoredPlan Decided(StoredPlan plan, Guid operation) => (plan with { TagDecisions = plan.TagDecisions + 1 }).Remember(operation);

    /// <summary>The content as a principal may see it: what was proposed and not decided is the city's own affair. Called as the system.</summary>
    private async Task<PlanDraft> ForAsync(Principal principal, PlanDraft content)
    {
        if (content.ProposedTags.IsEmpty)
        {
            return content;
        }

        return !AccessRules.ServesCity(principal, Id.City.Value) ? content with { ProposedTags = [] }
            : Stored.TagDecisions is var count and > 0 ? TagRules.Undecided(content, [.. (await Decisions.ReadAsync()).Take(count)])
            : content;
    }

    private ITagDecisionsGrain Decisions => GrainFactory.GetGrain<ITagDecisionsGrain>(GrainKeys.OfTagDecisions(Id));
}
