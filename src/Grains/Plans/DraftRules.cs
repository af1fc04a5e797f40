using System.Text;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>What a draft must satisfy to be a plan: readers and grains rely on it, whoever made the draft.</summary>
internal static class DraftRules
{
    /// <summary>Most nodes of one plan (design.md, "Limits and bad input").</summary>
    public const int MaximumNodes = 50_000;

    private const int MaximumIdLength = 200;

    public static Refusal? Check(PlanDraft draft, CityProfile city) =>
        CheckSize(draft) ?? CheckCity(draft, city) ?? CheckText(draft) ?? CheckTree(draft) ?? CheckIndicators(draft) ?? CheckSpending(draft);

    private static Refusal? CheckSize(PlanDraft draft) =>
        draft.Nodes.Length > MaximumNodes
            ? new("too-many-nodes", $"The document has {draft.Nodes.Length} nodes; a plan has at most {MaximumNodes}. Split it into several plans.")
            : draft.Nodes.IsEmpty && draft.Spending.IsEmpty && draft.Relations.IsEmpty
                ? Invalid("The document holds no node, no spending and no relation: there is nothing to publish.", "nodes")
                : null;

    private static Refusal? CheckCity(PlanDraft draft, CityProfile city) =>
        draft.City is { } code && code != city.Id.Value && !city.Codes.Any(known => $"{known.Scheme}:{known.Code}" == code)
            ? new Refusal("city-differs", $"The document is of city '{code}', which is not {city.Name} ({city.Id}). Import it for its own city.") { Fields = ["city"] }
            : null;

    // PostgreSQL's json cannot hold the character; it has no meaning in a text either.
    private static Refusal? CheckText(PlanDraft draft) =>
        NulCharacter.IsIn(PlanFormat.WriteUtf8(draft))
            ? Invalid("The document holds the character U+0000, which no text has. Remove it.", "nodes")
            : null;

    private static Refusal? CheckTree(PlanDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Nodes.Length; i++)
        {
            var node = draft.Nodes[i];
            var place = $"nodes[{i}]";
            if (node.Id.Length is 0 or > MaximumIdLength || node.Id.EnumerateRunes().Any(Rune.IsControl))
            {
                return Invalid($"{At(place, node.Line)}: a node's id has 1 to {MaximumIdLength} printable characters.", $"{place}.id");
            }

            if (node.Parent is { } parent && !seen.Contains(parent))
            {
                return Invalid($"{At(place, node.Line)}: its parent '{parent}' does not stand before it. Parents come before their children.", $"{place}.parent");
            }

            if (!seen.Add(node.Id))
            {
                return Invalid($"{At(place, node.Line)}: id '{node.Id}' stands twice. Ids are unique inside a plan.", $"{place}.id");
            }
        }

        return null;
    }

    private static Refusal? CheckIndicators(PlanDraft draft)
    {
        var nodes = draft.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Indicators.Length; i++)
        {
            var indicator = draft.Indicators[i];
            var place = $"indicators[{i}]";
            if (!seen.Add(indicator.Id))
            {
                return Invalid($"{At(place, indicator.Line)}: id '{indicator.Id}' stands twice. Ids are unique inside a plan.", $"{place}.id");
            }

            if (indicator.Node is { } node && !nodes.Contains(node))
            {
                return Invalid($"{At(place, indicator.Line)}: there is no node '{node}'.", $"{place}.node");
            }
        }

        return null;
    }

    private static Refusal? CheckSpending(PlanDraft draft)
    {
        var seen = new HashSet<(string, string?, DateOnly?, int?)>();
        for (var i = 0; i < draft.Spending.Length; i++)
        {
            var row = draft.Spending[i];
            var place = $"spending[{i}]";
            if (BudgetClassification.Find(SpendingProjection.HeadingOf(row)) is null)
            {
                return Invalid(
                    $"{At(place, row.Line)}: D.Lgs. 118/2011 has no '{SpendingProjection.HeadingOf(row)}'. Missions have two digits, programmes two more inside the mission.",
                    $"{place}.programme");
            }

            if (row.AsOf is null == row.Year is null || row.Year is < 1 or > 9999)
            {
                return Invalid($"{At(place, row.Line)}: give either the date of the state (asOf) or the year.", $"{place}.asOf");
            }

            if (!seen.Add((row.Mission, row.Programme, row.AsOf, row.Year)))
            {
                return Invalid($"{At(place, row.Line)}: '{SpendingProjection.HeadingOf(row)}' stands twice for the same period.", $"{place}.programme");
            }
        }

        return null;
    }

    private static string At(string place, int? line) => line is { } number ? $"{place} (line {number})" : place;

    private static Refusal Invalid(string message, string field) => new("draft-invalid", message) { Fields = [field] };
}
