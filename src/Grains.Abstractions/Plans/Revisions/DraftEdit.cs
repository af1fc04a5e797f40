using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>One change to a working copy. Closed: these types and no others.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-edit")]
public abstract record DraftEdit
{
    private protected DraftEdit()
    {
    }
}

/// <summary>Sets members of a node, an indicator or a spending row.</summary>
/// <param name="Part">NODE, INDICATOR or SPENDING.</param>
/// <param name="Item">The item's id.</param>
/// <param name="Fields">The members and their new values; members not named stay.</param>
[GenerateSerializer, Immutable, Alias("mb.change-fields")]
public sealed record ChangeFields(PlanPart Part, string Item, ImmutableArray<FieldValue> Fields) : DraftEdit;

/// <summary>Removes a node with all that is under it, an indicator or a spending row.</summary>
/// <param name="Part">NODE, INDICATOR or SPENDING.</param>
/// <param name="Item">The item's id.</param>
[GenerateSerializer, Immutable, Alias("mb.remove-item")]
public sealed record RemoveItem(PlanPart Part, string Item) : DraftEdit;

/// <summary>Adds a node.</summary>
/// <param name="Node">The node; its id is new in the plan.</param>
[GenerateSerializer, Immutable, Alias("mb.add-node")]
public sealed record AddNode(DraftNode Node) : DraftEdit;

/// <summary>Adds an indicator.</summary>
/// <param name="Indicator">The indicator; its id is new in the plan.</param>
[GenerateSerializer, Immutable, Alias("mb.add-indicator")]
public sealed record AddIndicator(DraftIndicator Indicator) : DraftEdit;

/// <summary>Adds a spending row.</summary>
/// <param name="Row">The row; its mission, programme and period are new in the plan.</param>
[GenerateSerializer, Immutable, Alias("mb.add-spending")]
public sealed record AddSpending(DraftSpending Row) : DraftEdit;
