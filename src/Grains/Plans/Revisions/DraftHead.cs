using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>What a draft says of its document as a whole. Its lists are compared item by item.</summary>
internal static class DraftHead
{
    public static readonly HashSet<string> Members = new(["city", "kind", "title", "period", "asOf"], StringComparer.Ordinal);

    public static PlanDraft Of(PlanDraft draft) =>
        new() { City = draft.City, Kind = draft.Kind, Title = draft.Title, Period = draft.Period, AsOf = draft.AsOf };

    /// <exception cref="JsonException">A member is of another type.</exception>
    public static PlanDraft Apply(PlanDraft draft, IReadOnlyCollection<FieldChange> fields)
    {
        if (fields.Count == 0)
        {
            return draft;
        }

        var json = ContentJson.Whole(Of(draft));
        foreach (var field in fields)
        {
            json.Remove(field.Field);
            if (field.After is { } value)
            {
                json[field.Field] = JsonNode.Parse(value);
            }
        }

        var head = ContentJson.Read<PlanDraft>(json);
        return draft with { City = head.City, Kind = head.Kind, Title = head.Title, Period = head.Period, AsOf = head.AsOf };
    }
}
