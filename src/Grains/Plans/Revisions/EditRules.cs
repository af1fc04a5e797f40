using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>What may be changed in a working copy by hand.</summary>
internal static class EditRules
{
    /// <summary>Most edits that are kept on one import.</summary>
    public const int MaximumEdits = 5_000;

    private static readonly ImmutableArray<PlanPart> Editable = [PlanPart.Node, PlanPart.Indicator, PlanPart.Spending];

    // What an item is found by again: another id is another item.
    private static readonly ImmutableHashSet<string> FixedMembers = ["id"];
    private static readonly ImmutableHashSet<string> FixedSpendingMembers = ["mission", "programme", "asOf", "year"];

    /// <summary>Does all edits or none; the result still has to pass the rules of a draft.</summary>
    public static Outcome<EditedDraft> Edit(EditedDraft draft, ImmutableArray<DraftEdit> edits, DateTimeOffset at, string by)
    {
        var (content, log) = (draft.Content, draft.Edits);
        for (var i = 0; i < edits.Length; i++)
        {
            var edited = Record(content, edits[i], $"edits[{i}]", at, by);
            if (!edited.IsDone)
            {
                return edited.Refusal;
            }

            if (edited.Value.Edits.Any(HoldsNul))
            {
                return new Refusal("field-invalid", "A text holds the character U+0000, which no text has. Remove it.") { Fields = [$"edits[{i}]"] };
            }

            content = PlanChanges.Apply(content, edited.Value.Edits);
            log = log.AddRange(edited.Value.Edits);
            if (log.Length > MaximumEdits)
            {
                return new Refusal(
                    "too-many-edits", $"A working copy holds at most {MaximumEdits} manual edits. Correct the document itself and import it again, or publish first.");
            }
        }

        return new EditedDraft(draft.Read, log);
    }

    private static Outcome<Recorded> Record(PlanDraft content, DraftEdit edit, string place, DateTimeOffset at, string by) => edit switch
    {
        ChangeFields change => Change(content, change, place, at, by),
        RemoveItem remove => Remove(content, remove, place, at, by),
        AddNode add => Add(content, DraftList.Nodes, ContentJson.Whole(add.Node), place, at, by),
        AddIndicator add => Add(content, DraftList.Indicators, ContentJson.Whole(add.Indicator), place, at, by),
        AddSpending add => Add(content, DraftList.Spending, ContentJson.Whole(add.Row), place, at, by),
        _ => throw new InvalidOperationException($"{edit.GetType().Name} has no rule."),
    };

    private static Outcome<Recorded> Change(PlanDraft content, ChangeFields edit, string place, DateTimeOffset at, string by)
    {
        if (CheckPart(edit.Part, place) is { } refusal)
        {
            return refusal;
        }

        var list = DraftList.Of(edit.Part);
        if (list.Find(content, edit.Item) is not { } json)
        {
            return Unknown(list, edit.Item, place);
        }

        var before = list.Describe(json);
        foreach (var (field, value) in edit.Fields)
        {
            if (CheckField(list, field, place) is { } wrong)
            {
                return wrong;
            }

            try
            {
                json.Remove(field);
                if (value is not null && JsonNode.Parse(value) is { } node)
                {
                    json[field] = node;
                }

                _ = list.Describe(json);
            }
            catch (JsonException e)
            {
                return new Refusal("field-invalid", $"'{field}' of {Name(list)} '{edit.Item}' cannot be {value ?? "left out"}: {e.Message} Write it as mb-plan/1 does.")
                {
                    Fields = [$"{place}.{field}"],
                };
            }
        }

        var fields = PlanComparison.Fields(list, before, list.Describe(json));
        return new Recorded(fields.IsEmpty ? [] : [Of(list, DifferenceKind.Changed, before, fields, at, by)]);
    }

    private static Outcome<Recorded> Add(PlanDraft content, DraftList list, JsonObject json, string place, DateTimeOffset at, string by)
    {
        var item = list.Describe(json);
        return list.Find(content, item.Id) is null
            ? new Recorded([Of(list, DifferenceKind.Added, item, PlanComparison.Everything(list, item, isNew: true), at, by)])
            : new Refusal("item-exists", $"The plan has {Name(list)} '{item.Id}' already. Change it, or give another id.") { Fields = [place] };
    }

    private static Outcome<Recorded> Remove(PlanDraft content, RemoveItem edit, string place, DateTimeOffset at, string by)
    {
        if (CheckPart(edit.Part, place) is { } refusal)
        {
            return refusal;
        }

        var list = DraftList.Of(edit.Part);
        if (list.Find(content, edit.Item) is null)
        {
            return Unknown(list, edit.Item, place);
        }

        var gone = new HashSet<string>(StringComparer.Ordinal) { edit.Item };
        var edits = list.Items(content)
            .Where(item => item.Id == edit.Item || (edit.Part == PlanPart.Node && item.Reference is { } parent && gone.Contains(parent) && gone.Add(item.Id)))
            .Select(item => Removed(list, item, at, by))
            .ToList();
        if (edit.Part == PlanPart.Node)
        {
            edits.AddRange(DraftList.Indicators.Items(content)
                .Where(item => item.Reference is { } node && gone.Contains(node))
                .Select(item => Removed(DraftList.Indicators, item, at, by)));
        }

        return new Recorded([.. edits]);
    }

    /// <summary>An edit that takes an item out.</summary>
    public static PlanEdit Removed(DraftList list, PlanItem item, DateTimeOffset at, string by) =>
        Of(list, DifferenceKind.Removed, item, PlanComparison.Everything(list, item, isNew: false), at, by);

    private static PlanEdit Of(DraftList list, DifferenceKind kind, PlanItem item, ImmutableArray<FieldChange> fields, DateTimeOffset at, string by) => new()
    {
        Part = list.Part,
        Kind = kind,
        Item = item.Id,
        Label = item.Label,
        Fields = fields,
        At = at,
        By = by,
    };

    // An edit is kept even where a later one undoes it, so the rules of a draft may never see its text.
    private static bool HoldsNul(PlanEdit edit) => edit.Fields.Any(field => field.After is { } value && NulCharacter.IsIn(Encoding.UTF8.GetBytes(value)));

    private static Refusal? CheckPart(PlanPart part, string place) => Editable.Contains(part)
        ? null
        : new("part-not-editable", "Nodes, indicators and spending rows can be changed by hand; relations and acts only by another import.") { Fields = [$"{place}.part"] };

    private static Refusal? CheckField(DraftList list, string field, string place) =>
        !list.Members.Contains(field)
            ? new("field-unknown", $"{Name(list)} has no member '{field}'. It has: {string.Join(", ", list.Members)}.") { Fields = [$"{place}.{field}"] }
            : FixedMembers.Contains(field) || (list.Part == PlanPart.Spending && FixedSpendingMembers.Contains(field))
                ? new("field-invalid", $"'{field}' of {Name(list)} cannot be changed, since it is found by it. Remove the item and add another.") { Fields = [$"{place}.{field}"] }
                : null;

    private static Refusal Unknown(DraftList list, string item, string place) =>
        new("item-unknown", $"The plan has no {Name(list)} '{item}'. Read the working copy again for what it has now.") { Fields = [$"{place}.item"] };

    private static string Name(DraftList list) => list.Part == PlanPart.Spending ? "spending row" : list.Part.ToString().ToLowerInvariant();

    private sealed record Recorded(ImmutableArray<PlanEdit> Edits);
}
