using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>Makes differences and manual edits take effect.</summary>
internal static class PlanChanges
{
    /// <summary>The plan that <paramref name="difference"/> makes of <paramref name="draft"/>; references follow nodes that get another id.</summary>
    /// <exception cref="JsonException">A member is unknown or of another type: the difference is not of this program.</exception>
    public static PlanDraft Apply(PlanDraft draft, PlanDifference difference)
    {
        var references = difference.Parts
            .Where(part => part is { Part: PlanPart.Node, Before: not null } && part.Before != part.After)
            .ToDictionary(part => part.Before!, part => part.After, StringComparer.Ordinal);
        foreach (var list in DraftList.All)
        {
            draft = Apply(draft, list, [.. difference.Parts.Where(part => part.Part == list.Part)], references);
        }

        return DraftHead.Apply(draft, difference.Document);
    }

    /// <summary>The working copy: what was read, with the manual edits in it.</summary>
    public static PlanDraft Apply(PlanDraft draft, IEnumerable<PlanEdit> edits) => Apply(draft, new PlanDifference
    {
        Parts = [.. EditLog.Net(edits).Where(edit => !edit.Unplaced).Select(EditLog.AsDifference)],
    });

    private static PlanDraft Apply(
        PlanDraft draft, DraftList list, ImmutableArray<PartDifference> parts, Dictionary<string, string?> references)
    {
        if (parts.IsEmpty && (references.Count == 0 || list.ReferenceField is null))
        {
            return draft;
        }

        var byId = parts.Where(part => part.Before is not null).ToDictionary(part => part.Before!, StringComparer.Ordinal);
        return list.Rewrite(
            draft,
            (id, reference) =>
            {
                var part = byId.GetValueOrDefault(id);
                if (part?.Kind == DifferenceKind.Removed)
                {
                    return ItemRewrite.Away;
                }

                var members = part is null ? [] : part.Fields.ToDictionary(field => field.Field, field => Parse(field.After), StringComparer.Ordinal);
                if (list.ReferenceField is { } field && reference is not null && references.TryGetValue(reference, out var now))
                {
                    // Null where the node is gone: what it leaves behind belongs to no node.
                    members.TryAdd(field, now is null ? null : JsonValue.Create(now));
                }

                return members.Count == 0 ? ItemRewrite.Nothing : new(false, members);
            },
            parts.Where(part => part.Kind == DifferenceKind.Added).Select(Whole));
    }

    private static JsonObject Whole(PartDifference added) =>
        new(added.Fields.Where(field => field.After is not null).Select(field => KeyValuePair.Create(field.Field, Parse(field.After))));

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
