using GraphQL;
using MunicipalBenchmark.Plans.Revisions;
using Domain = MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A change that a person made by hand to what was read from the document; it is carried over to the plan's next documents.</summary>
internal sealed class PlanEdit(Domain.PlanEdit edit)
{
    /// <summary>The list that the item is in.</summary>
    public PlanPart Part => edit.Part;

    /// <summary>Whether the item was added, removed or changed.</summary>
    public DifferenceKind Kind => edit.Kind;

    /// <summary>The item's `localId`; `importPlan` gives the edits of an item up by it.</summary>
    public string Item => edit.Item;

    /// <summary>Title, label or name of the item as the person found it.</summary>
    public string Label => edit.Label;

    /// <summary>The members changed; all members of an item that was added or removed.</summary>
    [Complexity(1, 5)]
    public IReadOnlyList<MemberChange> Members() => [.. edit.Fields.Select(change => new MemberChange(change))];

    /// <summary>When.</summary>
    public DateTimeOffset At => edit.At;

    /// <summary>By whom: the id of a person or machine.</summary>
    public string By => edit.By;

    /// <summary>False when the document that came later has no place for it: it is kept, without effect.</summary>
    public bool IsPlaced => !edit.Unplaced;
}
