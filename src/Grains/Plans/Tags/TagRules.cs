using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Tags;
using MunicipalBenchmark.Vocabulary;

namespace MunicipalBenchmark.Grains.Plans.Tags;

/// <summary>What may be decided on proposed tags, and which are still proposed.</summary>
internal static class TagRules
{
    /// <summary>Most decisions of one plan: they are one state row.</summary>
    public const int MaximumDecisions = 5_000;

    public static Refusal? Check(DecideTag command, PlanId id, PlanDraft content, int decisions) =>
        content.ProposedTags.FirstOrDefault(tag => tag.Node == command.Node && tag.Scheme == command.Scheme && tag.Value == command.Value) is not { } proposed
            ? new("tag-not-proposed", $"Plan '{id}' has no proposal of {command.Scheme} '{command.Value}' for node '{command.Node}'. Tag the node by hand: edit its tags.") { Fields = ["code"] }
            : proposed.Stated && !command.IsAccepted
                ? new("tag-stated", $"The document itself names {command.Scheme} '{command.Value}' for node '{command.Node}': it is a tag already. Take it out by editing the node's tags.") { Fields = ["code"] }
                : decisions >= MaximumDecisions
                    ? new("too-many-decisions", $"The plan has {decisions} decisions on proposed tags, which is the most that is remembered. Tag the nodes by hand.")
                    : null;

    /// <summary>The edit that makes the tag one of the node's; null where it is already.</summary>
    public static DraftEdit? EditOf(DecideTag command, DraftNode node)
    {
        var known = node.Tags.GetValueOrDefault(command.Scheme, []);
        if (!command.IsAccepted || known.Contains(command.Value, StringComparer.Ordinal))
        {
            return null;
        }

        var tags = new JsonObject(node.Tags.SetItem(command.Scheme, known.Add(command.Value)).Select(tag =>
            KeyValuePair.Create<string, JsonNode?>(tag.Key, new JsonArray([.. tag.Value.Select(code => (JsonNode)JsonValue.Create(code))]))));
        return new ChangeFields(PlanPart.Node, node.Id, [new(JsonNamingPolicy.CamelCase.ConvertName(nameof(DraftNode.Tags)), tags.ToJsonString())]);
    }

    /// <summary>The content without the proposals that were decided.</summary>
    public static PlanDraft Undecided(PlanDraft content, ImmutableArray<TagDecision> decisions)
    {
        if (decisions.IsEmpty || content.ProposedTags.IsEmpty)
        {
            return content;
        }

        var titles = content.Nodes.ToDictionary(node => node.Id, node => Terms.Key(node.Title), StringComparer.Ordinal);
        var present = titles.Values.ToHashSet(StringComparer.Ordinal);

        // A decision goes with the node's title where a node still has it, since another document may have renumbered it; else with the node's id.
        var byTitle = decisions.Select(decision => (Terms.Key(decision.Title), decision.Scheme, decision.Value)).ToHashSet();
        var byId = decisions.Where(decision => !present.Contains(Terms.Key(decision.Title))).Select(decision => (decision.Node, decision.Scheme, decision.Value)).ToHashSet();
        return content with
        {
            ProposedTags =
            [
                .. content.ProposedTags.Where(tag => tag.Stated
                    || (!byTitle.Contains((titles.GetValueOrDefault(tag.Node, ""), tag.Scheme, tag.Value)) && !byId.Contains((tag.Node, tag.Scheme, tag.Value)))),
            ],
        };
    }
}
