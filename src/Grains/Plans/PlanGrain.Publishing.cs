using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>
/// Publishing in steps, each of which may be repeated: note the start, write the edition once, hand each node to its grain, flip. Until the flip
/// readers see the edition before. A crash in between leaves the start in the outbox, and delivering it carries the publication on.
/// </summary>
internal sealed partial class PlanGrain
{
    private const int NodesSideBySide = 128;

    private Task? _publication;

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> PublishAsync(PublishPlan command)
    {
        if (!Stored.Operations.Contains(command.OperationId))
        {
            if ((PlanRules.CheckPublish(Stored, Id) ?? await CheckReviewAsync() ?? await CheckAudienceAsync(command)) is { } refusal)
            {
                return refusal;
            }

            var caller = PrincipalContext.Current!;
            await UpdateAsync(
                plan => PlanRules.Start(plan, command, Time.GetUtcNow(), caller.Id), new PublicationStarted(Stored.LastEdition + 1));
            CrashPoints.Reach("publish/started");
        }

        // Also for a command sent again: its first answer may have been lost in the middle.
        await CarryOnAsync();
        return View()!;
    }

    private Task CarryOnAsync() => _publication is { IsCompleted: false } running ? running : _publication = RunPublicationAsync();

    private async Task RunPublicationAsync()
    {
        // Left to itself the first step would run before the caller has noted the task.
        await Task.Yield();
        if (Stored.Running is not { } running)
        {
            return;
        }

        using (PrincipalContext.Act(Principal.System))
        {
            var content = await WriteEditionAsync(running);
            CrashPoints.Reach("publish/edition-written");
            await PrepareNodesAsync(content);
            CrashPoints.Reach("publish/nodes-prepared");
            var edition = PlanRules.EditionOf(running);
            await UpdateAsync(
                plan => PlanRules.Flip(plan, edition),
                new EditionPublished(edition, Stored.Published?.Number) { Origin = running.Origin, ReplacesPublic = Stored.Published is null ? null : Stored.Published.Visibility == Visibility.Public });
            CrashPoints.Reach("publish/flipped");
            if (!PlanRules.ImportsOf(Stored).Contains(running.Draft.Import))
            {
                await DraftGrain(running.Draft.Import).ClearAsync();
            }
        }
    }

    private async Task<EditionContent> WriteEditionAsync(StoredPublication running)
    {
        var edition = EditionGrain(running.Number);
        if (await edition.ReadAsync() is { } written)
        {
            return written;
        }

        var draft = await WorkingCopyAsync(running.Draft.Import);
        return await edition.WriteOnceAsync(new()
        {
            Plan = Id,
            Number = running.Number,
            Content = draft.Content,
            Source = running.Draft.Summary.Source,
            PreparedAt = running.StartedAt,
        });
    }

    private async Task PrepareNodesAsync(EditionContent edition)
    {
        var indicators = edition.Content.Indicators
            .Where(indicator => indicator.Node is not null)
            .ToLookup(indicator => indicator.Node!, StringComparer.Ordinal);
        foreach (var nodes in edition.Content.Nodes.Chunk(NodesSideBySide))
        {
            await Task.WhenAll(nodes.Select(node => GrainFactory.GetGrain<IObjectiveGrain>(GrainKeys.OfObjective(Id, node.Id)).PrepareAsync(
                new() { Edition = edition.Number, Node = node, Indicators = [.. indicators[node.Id]] }, edition.Source.Name, edition.PreparedAt)));
            CrashPoints.Reach("publish/some-nodes-prepared");
        }
    }
}
