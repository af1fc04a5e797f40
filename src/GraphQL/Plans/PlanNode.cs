using GraphQL;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A node of a plan's tree, from the mandate line down to the aim, action or phase.</summary>
internal sealed class PlanNode(PlanTree tree, DraftNode node) : NodeFields(tree.Plan, node)
{
    private readonly DraftNode _node = node;

    /// <summary>The node above; null at the root.</summary>
    public PlanNode? Parent => _node.Parent is not null && tree.Find(_node.Parent) is { } parent ? new(tree, parent) : null;

    /// <summary>The nodes right below, in the order of the document.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanNode> Children(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree.Children(_node.Id).ToArray(), first, after, child => new PlanNode(tree, child));

    /// <summary>Its indicators.</summary>
    [Complexity(1, 4)]
    public IReadOnlyList<PlanIndicator> Indicators() => [.. tree.Indicators(_node.Id).Select(indicator => new PlanIndicator(tree.Plan, indicator))];

    /// <summary>Tags proposed for it, with their reasons; empty for those who do not work for the city.</summary>
    [Complexity(1, 4)]
    public IReadOnlyList<PlanProposedTag> ProposedTags() => [.. tree.ProposedTags(_node.Id).Select(tag => new PlanProposedTag(tree.Plan, tag))];
}
