using System.Text.Json;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

/// <summary>A plan as fields with a path each, so that two plans can be held against each other in both directions.</summary>
internal static class PlanFields
{
    private static readonly HashSet<string> NotCompared = new(StringComparer.Ordinal) { "line", "doubtful", "diagnostics", "format" };

    public static SortedDictionary<string, string> Of(PlanDraft draft)
    {
        using var json = JsonDocument.Parse(PlanFormat.Write(draft));
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(fields, "", json.RootElement);
        return fields;
    }

    private static void Add(SortedDictionary<string, string> fields, string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (!NotCompared.Contains(member.Name))
                    {
                        Add(fields, $"{path}/{member.Name}", member.Value);
                    }
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Add(fields, $"{path}/{Key(item) ?? (index++).ToString(System.Globalization.CultureInfo.InvariantCulture)}", item);
                }

                break;
            case JsonValueKind.Number:
                fields[path] = element.GetDecimal().ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
                break;
            default:
                fields[path] = element.ToString();
                break;
        }
    }

    private static string? Key(JsonElement item) =>
        item.ValueKind != JsonValueKind.Object ? null
        : item.TryGetProperty("id", out var id) ? id.GetString()
        : item.TryGetProperty("mission", out var mission)
            ? $"{mission.GetString()}.{(item.TryGetProperty("programme", out var programme) ? programme.GetString() : "")}@{(item.TryGetProperty("year", out var year) ? year.ToString() : "")}"
        : item.TryGetProperty("raw", out _) && item.TryGetProperty("year", out var of) ? of.ToString()
        : null;
}
