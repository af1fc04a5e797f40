using System.Collections.Immutable;
using System.Text.Json;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>Compares two plans: pure, deterministic, and near linear in their size.</summary>
internal static class PlanComparison
{
    private static readonly HashSet<string> Numbers = new(["id", "code", "rawCode"], StringComparer.Ordinal);

    public static PlanDifference Compare(PlanDraft before, PlanDraft after) => Compare(before, after, PlanMatch.Of(before, after));

    public static PlanDifference Compare(PlanDraft before, PlanDraft after, PlanMatch match) => new()
    {
        Document = [.. Members(ContentJson.BodyOf(DraftHead.Of(before)), ContentJson.BodyOf(DraftHead.Of(after))).Where(field => DraftHead.Members.Contains(field.Field))],
        Parts = [.. DraftList.All.SelectMany(list => Parts(list, match))],
    };

    /// <summary>All members of an item that is new (<paramref name="isNew"/>) or gone.</summary>
    public static ImmutableArray<FieldChange> Everything(DraftList list, PlanItem item, bool isNew)
    {
        var (before, after) = isNew ? ((PlanItem?)null, item) : (item, (PlanItem?)null);
        return [.. Numbering(list, before, after), .. Reference(list, before, after), .. Members(before?.Body, after?.Body)];
    }

    /// <summary>The members that differ between two states of one item of one plan.</summary>
    public static ImmutableArray<FieldChange> Fields(DraftList list, PlanItem before, PlanItem after) =>
        [.. Numbering(list, before, after), .. Reference(list, before, after), .. Members(before.Body, after.Body)];

    private static IEnumerable<PartDifference> Parts(DraftList list, PlanMatch match)
    {
        var pairing = match[list.Part];
        for (var j = 0; j < pairing.After.Length; j++)
        {
            var after = pairing.After[j];
            if (pairing.BeforeOf(j) is not { } before)
            {
                yield return Difference(list, DifferenceKind.Added, null, after, Everything(list, after, isNew: true));
            }
            else if (Fields(list, match, before, after) is { IsEmpty: false } fields)
            {
                yield return Difference(list, KindOf(list, fields), before, after, fields);
            }
        }

        for (var i = 0; i < pairing.Before.Length; i++)
        {
            if (pairing.AfterOf(i) is null)
            {
                yield return Difference(list, DifferenceKind.Removed, pairing.Before[i], null, Everything(list, pairing.Before[i], isNew: false));
            }
        }
    }

    private static PartDifference Difference(DraftList list, DifferenceKind kind, PlanItem? before, PlanItem? after, ImmutableArray<FieldChange> fields) => new()
    {
        Part = list.Part,
        Kind = kind,
        Before = before?.Id,
        After = after?.Id,
        Label = (after ?? before)!.Label,
        Fields = fields,
        Line = (after ?? before)!.Line,
    };

    private static DifferenceKind KindOf(DraftList list, ImmutableArray<FieldChange> fields) =>
        list.Part is PlanPart.Node or PlanPart.Indicator && fields.Any(field => field.Field == list.ReferenceField)
            ? DifferenceKind.Moved
            : fields.All(field => Numbers.Contains(field.Field))
                ? DifferenceKind.Renumbered
                : DifferenceKind.Changed;

    private static ImmutableArray<FieldChange> Fields(DraftList list, PlanMatch match, PlanItem before, PlanItem after) =>
    [
        .. Numbering(list, before, after),
        .. match.SameReference(before.Reference, after.Reference) ? [] : OtherReference(list, before, after),
        .. before.Body.AsSpan().SequenceEqual(after.Body) ? [] : Members(before.Body, after.Body),
    ];

    // The ids of the other lists are made of members, which are compared as such.
    private static IEnumerable<FieldChange> Numbering(DraftList list, PlanItem? before, PlanItem? after) => list.Part switch
    {
        PlanPart.Node => [.. Text("id", before?.Id, after?.Id), .. Text("code", before?.Code, after?.Code), .. Text("rawCode", before?.RawCode, after?.RawCode)],
        PlanPart.Indicator => Text("id", before?.Id, after?.Id),
        _ => [],
    };

    private static IEnumerable<FieldChange> Reference(DraftList list, PlanItem? before, PlanItem? after) =>
        list.ReferenceField is { } field ? Text(field, before?.Reference, after?.Reference) : [];

    // Another node may stand under the same id: that is a difference which the ids do not show.
    private static IEnumerable<FieldChange> OtherReference(DraftList list, PlanItem before, PlanItem after) =>
        before.Reference == after.Reference ? [new(list.ReferenceField!, ContentJson.Text(before.Reference!), ContentJson.Text(after.Reference!))] : Reference(list, before, after);

    private static IEnumerable<FieldChange> Text(string field, string? before, string? after) =>
        before == after ? [] : [new(field, before is null ? null : ContentJson.Text(before), after is null ? null : ContentJson.Text(after))];

    private static ImmutableArray<FieldChange> Members(byte[]? before, byte[]? after)
    {
        if (before is not null && after is not null && before.AsSpan().SequenceEqual(after))
        {
            return [];
        }

        using var left = JsonDocument.Parse(before ?? "{}"u8.ToArray());
        using var right = JsonDocument.Parse(after ?? "{}"u8.ToArray());
        var theirs = right.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var member in left.RootElement.EnumerateObject())
        {
            var was = member.Value.GetRawText();
            if (!theirs.Remove(member.Name, out var now) || now != was)
            {
                changes.Add(new(member.Name, was, now));
            }
        }

        changes.AddRange(theirs.Select(member => new FieldChange(member.Key, null, member.Value)));
        return changes.ToImmutable();
    }
}
