using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>An edition with what is needed to walk its tree; one per answer.</summary>
internal sealed class PlanTree(EditionContent edition)
{
    private Dictionary<string, DraftNode>? _byId;
    private ILookup<string, DraftNode>? _children;
    private ILookup<string, DraftIndicator>? _indicators;
    private ILookup<string, ProposedTag>? _proposedTags;

    /// <summary>The plan.</summary>
    public PlanId Plan => edition.Plan;

    /// <summary>The edition's number.</summary>
    public int Number => edition.Number;

    /// <summary>What was read from the document.</summary>
    public PlanDraft Content => edition.Content;

    /// <summary>One node.</summary>
    /// <param name="id">Its id inside the plan, alone or after the plan's id.</param>
    public DraftNode? Find(string id) =>
        (_byId ??= Content.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal)).GetValueOrDefault(Local(id));

    /// <summary>Nodes in the order of the document.</summary>
    /// <param name="level">Of this level; null for all.</param>
    /// <param name="parent">Children of this node; null for no such condition.</param>
    public IReadOnlyList<DraftNode> Select(NodeLevel? level, string? parent)
    {
        if (level is null && parent is null)
        {
            return Content.Nodes;
        }

        var candidates = parent is null ? Content.Nodes : Children(Local(parent));
        return [.. candidates.Where(node => level is null || node.Level == level)];
    }

    /// <summary>Children of a node.</summary>
    /// <param name="id">Its id inside the plan.</param>
    public IEnumerable<DraftNode> Children(string id) =>
        (_children ??= Content.Nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal))[id];

    /// <summary>Indicators of a node.</summary>
    /// <param name="id">Its id inside the plan.</param>
    public IEnumerable<DraftIndicator> Indicators(string id) =>
        (_indicators ??= Content.Indicators.Where(indicator => indicator.Node is not null).ToLookup(indicator => indicator.Node!, StringComparer.Ordinal))[id];

    /// <summary>Tags proposed for a node.</summary>
    /// <param name="id">Its id inside the plan.</param>
    public IEnumerable<ProposedTag> ProposedTags(string id) => (_proposedTags ??= Content.ProposedTags.ToLookup(tag => tag.Node, StringComparer.Ordinal))[id];

    private string Local(string id) => id.StartsWith(Plan.Value + "/", StringComparison.Ordinal) ? id[(Plan.Value.Length + 1)..] : id;
}
