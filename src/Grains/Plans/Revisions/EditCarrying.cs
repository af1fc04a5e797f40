using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>
/// Carries manual edits over to a newly read document, three ways: what the document said when it was edited, what it says now, what the person wrote.
/// The person wins unless the city says otherwise, and nothing is dropped in silence (ADR 0012).
/// </summary>
internal sealed class EditCarrying
{
    private readonly PlanDraft _after;
    private readonly PlanMatch _match;
    private readonly Dictionary<(PlanPart, string), PlanItem> _partners = [];
    private readonly Dictionary<(PlanPart, string), PlanItem> _items = [];
    private readonly Dictionary<string, string> _nodes;
    private readonly List<CarriedEdit> _carried = [];

    private EditCarrying(PlanDraft before, PlanDraft after)
    {
        _after = after;
        _match = PlanMatch.Of(before, after);
        _nodes = new(_match.Nodes, StringComparer.Ordinal);
        foreach (var list in DraftList.All)
        {
            var pairing = _match[list.Part];
            for (var j = 0; j < pairing.After.Length; j++)
            {
                _items[(list.Part, pairing.After[j].Id)] = pairing.After[j];
                if (pairing.BeforeOf(j) is { } partner)
                {
                    _partners[(list.Part, partner.Id)] = pairing.After[j];
                }
            }
        }
    }

    /// <summary>What becomes of each manual edit on a document when another takes its place.</summary>
    public static ImmutableArray<CarriedEdit> Carry(EditedDraft before, PlanDraft after, EditDiscards discards)
    {
        if (before.Edits.IsEmpty)
        {
            return [];
        }

        var carrying = new EditCarrying(before.Read, after);
        foreach (var edit in EditLog.Net(before.Edits))
        {
            carrying._carried.Add(discards.All || discards.Items.Contains(edit.Item) ? new(edit, EditFate.Discarded, []) : carrying.Carry(edit));
        }

        carrying.RemoveWhatIsUnderRemoved();
        return [.. carrying._carried];
    }

    /// <summary>The edits that the next working copy has.</summary>
    public static ImmutableArray<PlanEdit> Remaining(ImmutableArray<CarriedEdit> carried) =>
        EditLog.Net(carried.Where(edit => edit.Fate is EditFate.Kept or EditFate.Conflict or EditFate.Unplaced).Select(edit => edit.Edit));

    private CarriedEdit Carry(PlanEdit edit)
    {
        var list = DraftList.Of(edit.Part);
        var item = PartnerOf(edit);
        return edit.Kind switch
        {
            DifferenceKind.Removed when item is null => new(edit, EditFate.Adopted, []),
            DifferenceKind.Removed => Remove(list, edit, item),
            DifferenceKind.Added when item is null => Add(list, edit),
            _ when item is null => Unplaced(edit),
            _ => Rebase(list, edit, item),
        };
    }

    private PlanItem? PartnerOf(PlanEdit edit)
    {
        var key = (edit.Part, edit.Item);

        // What was added by hand, or had no place in the last document, is looked for by its id and its label.
        return edit.Unplaced || edit.Kind == DifferenceKind.Added
            ? _items.TryGetValue(key, out var item) && item.Title == Words.Fold(edit.Label) ? item : null
            : _partners.GetValueOrDefault(key);
    }

    private CarriedEdit Add(DraftList list, PlanEdit edit)
    {
        var fields = edit.Fields.Select(field => field with { After = Follow(list, field.Field, field.After) }).ToImmutableArray();
        if (_items.ContainsKey((edit.Part, edit.Item)) || fields.Any(field => field.Field == list.ReferenceField && field.After is null))
        {
            return Unplaced(edit);
        }

        if (edit.Part == PlanPart.Node)
        {
            _nodes[edit.Item] = edit.Item;
        }

        return new(edit with { Fields = fields, Unplaced = false }, EditFate.Kept, []);
    }

    private CarriedEdit Remove(DraftList list, PlanEdit edit, PlanItem item)
    {
        var said = edit.Fields.ToDictionary(field => field.Field, field => Follow(list, field.Field, field.Before), StringComparer.Ordinal);
        var removed = EditRules.Removed(list, item, edit.At, edit.By);
        ImmutableArray<FieldChange> conflicts =
            [.. removed.Fields.Where(field => field.Field is not ("id" or "code" or "rawCode") && said.GetValueOrDefault(field.Field) != field.Before)];
        return new(removed, conflicts.IsEmpty ? EditFate.Kept : EditFate.Conflict, conflicts);
    }

    private CarriedEdit Rebase(DraftList list, PlanEdit edit, PlanItem item)
    {
        var says = PlanComparison.Everything(list, item, isNew: true).ToDictionary(field => field.Field, field => field.After, StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<FieldChange>();
        var conflicts = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var field in edit.Fields)
        {
            var now = says.GetValueOrDefault(field.Field);
            var wanted = Follow(list, field.Field, field.After);
            if (wanted is null && field.After is not null)
            {
                return Unplaced(edit);
            }

            if (wanted == now)
            {
                continue;
            }

            fields.Add(new(field.Field, now, wanted));
            if (now != Follow(list, field.Field, field.Before))
            {
                conflicts.Add(new(field.Field, now, wanted));
            }
        }

        var rebased = edit with { Kind = DifferenceKind.Changed, Item = item.Id, Label = item.Label, Fields = fields.ToImmutable(), Unplaced = false };
        return fields.Count == 0
            ? new(edit, EditFate.Adopted, [])
            : new(rebased, conflicts.Count == 0 ? EditFate.Kept : EditFate.Conflict, conflicts.ToImmutable());
    }

    // What a document adds under a node that the city took out has no place either.
    private void RemoveWhatIsUnderRemoved()
    {
        var placed = _carried.Where(edit => edit.Fate is EditFate.Kept or EditFate.Conflict).Select(edit => edit.Edit).ToList();
        var removed = placed.Where(edit => edit is { Part: PlanPart.Node, Kind: DifferenceKind.Removed }).ToDictionary(edit => edit.Item, StringComparer.Ordinal);
        if (removed.Count == 0)
        {
            return;
        }

        var taken = placed.Where(edit => edit.Kind == DifferenceKind.Removed).Select(edit => (edit.Part, edit.Item)).ToHashSet();
        foreach (var list in (ReadOnlySpan<DraftList>)[DraftList.Nodes, DraftList.Indicators])
        {
            var moved = placed.Where(edit => edit.Part == list.Part && edit.Fields.Any(field => field.Field == list.ReferenceField)).Select(edit => edit.Item).ToHashSet();
            foreach (var item in list.Items(_after).Where(item => !moved.Contains(item.Id) && !taken.Contains((list.Part, item.Id))))
            {
                if (item.Reference is { } node && removed.TryGetValue(node, out var reason))
                {
                    var edit = EditRules.Removed(list, item, reason.At, reason.By);
                    _carried.Add(new(edit, EditFate.Conflict, edit.Fields));
                    if (list.Part == PlanPart.Node)
                    {
                        removed[item.Id] = edit;
                    }
                }
            }
        }
    }

    /// <summary>A reference in terms of the new document, null when what it names is not there; any other value as it is.</summary>
    private string? Follow(DraftList list, string field, string? value) =>
        field == list.ReferenceField && ContentJson.Plain(value) is { } node ? _nodes.TryGetValue(node, out var now) ? ContentJson.Text(now) : null : value;

    private static CarriedEdit Unplaced(PlanEdit edit) => new(edit with { Unplaced = true }, EditFate.Unplaced, []);
}
