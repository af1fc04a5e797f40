using GraphQL;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>What became of one node, indicator, spending row, relation or act.</summary>
internal sealed class ItemDifference(PartDifference difference)
{
    /// <summary>The list that it is in.</summary>
    public PlanPart Part => difference.Part;

    /// <summary>What happened to it.</summary>
    public DifferenceKind Kind => difference.Kind;

    /// <summary>Its id inside the plan before; null when it is new.</summary>
    public string? IdBefore => difference.Before;

    /// <summary>Its id inside the plan after; null when it is gone.</summary>
    public string? IdAfter => difference.After;

    /// <summary>Title, label or name after, or before when it is gone.</summary>
    public string Label => difference.Label;

    /// <summary>The members that differ; all members of an item that is new or gone.</summary>
    [Complexity(1, 5)]
    public IReadOnlyList<MemberChange> Members() => [.. difference.Fields.Select(change => new MemberChange(change))];
}
