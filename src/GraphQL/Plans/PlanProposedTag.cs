using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A tag that the reader of the document proposes for a node. It is no tag until a person accepts it; decided, it is proposed no more.</summary>
internal sealed class PlanProposedTag(PlanId plan, ProposedTag tag)
{
    /// <summary>The node, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public string Node => $"{plan.Value}/{tag.Node}";

    /// <summary>The vocabulary: `sdg`, `eu-policy-objective`, `eu-urban-agenda` or `catalogue`.</summary>
    public string Vocabulary => tag.Scheme;

    /// <summary>The code in it, for example `11.2`.</summary>
    public string Code => tag.Value;

    /// <summary>Why.</summary>
    public string Reason => tag.Reason;

    /// <summary>How sure, 0 to 1.</summary>
    public double Score => tag.Score;

    /// <summary>Whether the document names it itself: it is among the node's tags already.</summary>
    public bool Stated => tag.Stated;

    /// <summary>Line of the node, from 1.</summary>
    public int? Line => tag.Line;
}
