using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>One list of a draft, whose items are compared and changed without regard to their type.</summary>
internal abstract class DraftList(PlanPart part, string? referenceField)
{
    public static readonly DraftList Nodes = new DraftList<DraftNode>(
        PlanPart.Node, "parent", draft => draft.Nodes, (draft, items) => draft with { Nodes = TreeOrder.Of(items) }, node => node.Id,
        node => new() { Label = node.Title, Text = node.Description, Reference = node.Parent, Level = node.Level, Code = node.Code, RawCode = node.RawCode, Line = node.Line });

    public static readonly DraftList Indicators = new DraftList<DraftIndicator>(
        PlanPart.Indicator, "node", draft => draft.Indicators, (draft, items) => draft with { Indicators = items }, indicator => indicator.Id,
        indicator => new() { Label = indicator.Label, Text = indicator.Formula, Reference = indicator.Node, Line = indicator.Line });

    public static readonly DraftList Spending = new DraftList<DraftSpending>(
        PlanPart.Spending, null, draft => draft.Spending, (draft, items) => draft with { Spending = items }, SpendingId,
        row => new() { Label = row.Title ?? SpendingProjection.HeadingOf(row), Line = row.Line });

    public static readonly DraftList Relations = new DraftList<DraftRelation>(
        PlanPart.Relation, "node", draft => draft.Relations, (draft, items) => draft with { Relations = items },
        relation => $"{JsonNamingPolicy.SnakeCaseUpper.ConvertName(relation.Kind.ToString())} {relation.Name}",
        relation => new() { Label = relation.Name, Reference = relation.Node, Line = relation.Line });

    public static readonly DraftList Acts = new DraftList<DraftAct>(
        PlanPart.Act, null, draft => draft.Acts, (draft, items) => draft with { Acts = items },
        act => string.Create(CultureInfo.InvariantCulture, $"{act.Number ?? "-"}@{act.Date:yyyy-MM-dd}"),
        act => new() { Label = $"{act.Body} {act.Number}".Trim(), Line = act.Line });

    public static readonly ImmutableArray<DraftList> All = [Nodes, Indicators, Spending, Relations, Acts];

    public PlanPart Part => part;

    /// <summary>The member that names a node; null for a list without one.</summary>
    public string? ReferenceField => referenceField;

    public static DraftList Of(PlanPart part) => All.Single(list => list.Part == part);

    /// <summary>The id of a spending row, for example <c>01.06@2020-06-30</c>.</summary>
    public static string SpendingId(DraftSpending row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SpendingProjection.HeadingOf(row)}@{row.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? row.Year?.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The items as they are compared.</summary>
    public abstract ImmutableArray<PlanItem> Items(PlanDraft draft);

    /// <summary>An item as mb-plan/1 writes it, or null when there is none.</summary>
    public abstract JsonObject? Find(PlanDraft draft, string id);

    /// <summary>Names of the members that an item may have.</summary>
    public abstract IReadOnlyCollection<string> Members { get; }

    /// <summary>An item by itself, as it is compared.</summary>
    /// <exception cref="JsonException">A member is unknown, missing or of another type.</exception>
    public abstract PlanItem Describe(JsonObject json);

    /// <summary>The same draft with each item replaced by what <paramref name="change"/> answers (null drops it), and with more items.</summary>
    public abstract PlanDraft Rewrite(PlanDraft draft, Func<string, string?, ItemRewrite> change, IEnumerable<JsonObject> added);
}

/// <inheritdoc cref="DraftList"/>
internal sealed class DraftList<T>(
    PlanPart part,
    string? referenceField,
    Func<PlanDraft, ImmutableArray<T>> read,
    Func<PlanDraft, ImmutableArray<T>, PlanDraft> write,
    Func<T, string> id,
    Func<T, PlanItem> describe) : DraftList(part, referenceField)
    where T : class
{
    public override IReadOnlyCollection<string> Members { get; } =
        [.. PlanFormat.Compact.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name).Where(name => name != "line")];

    public override ImmutableArray<PlanItem> Items(PlanDraft draft) => [.. Named(draft).Select(named => Describe(named.Id, named.Item))];

    public override PlanItem Describe(JsonObject json)
    {
        var item = ContentJson.Read<T>(json);
        return Describe(id(item), item);
    }

    public override JsonObject? Find(PlanDraft draft, string id)
    {
        var found = Named(draft).FirstOrDefault(named => named.Id == id);
        return found.Item is null ? null : ContentJson.Whole(found.Item);
    }

    public override PlanDraft Rewrite(PlanDraft draft, Func<string, string?, ItemRewrite> change, IEnumerable<JsonObject> added)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var differs = false;
        foreach (var (itemId, item) in Named(draft))
        {
            var rewrite = change(itemId, describe(item).Reference);
            differs |= rewrite.Drop || rewrite.Members.Count > 0;
            if (!rewrite.Drop)
            {
                items.Add(rewrite.Members.Count == 0 ? item : With(item, rewrite.Members));
            }
        }

        var before = items.Count;
        items.AddRange(added.Select(ContentJson.Read<T>));
        return differs || items.Count > before ? write(draft, items.ToImmutable()) : draft;
    }

    private static T With(T item, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        var json = ContentJson.Whole(item);
        foreach (var (name, value) in members)
        {
            if (value is null)
            {
                json.Remove(name);
            }
            else
            {
                json[name] = value.DeepClone();
            }
        }

        return ContentJson.Read<T>(json);
    }

    private PlanItem Describe(string name, T item) => describe(item) with { Part = Part, Id = name, Body = ContentJson.BodyOf(item) };

    // Relations and acts may stand twice: the second is another item.
    private IEnumerable<(string Id, T Item)> Named(PlanDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in read(draft))
        {
            var name = id(item);
            for (var count = 2; !seen.Add(name); count++)
            {
                name = FormattableString.Invariant($"{id(item)}#{count}");
            }

            yield return (name, item);
        }
    }
}
