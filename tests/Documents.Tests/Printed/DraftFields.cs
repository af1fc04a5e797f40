using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>A draft as named fields, so that two readings of one document can be compared.</summary>
internal static class DraftFields
{
    /// <summary>All fields that a reading of the same document in another container must give, too; white space and line numbers aside.</summary>
    public static Dictionary<string, string> Of(PlanDraft draft)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(fields, "title", draft.Title);
        Add(fields, "kind", draft.Kind);
        Add(fields, "period", draft.Period);
        Add(fields, "asOf", draft.AsOf);
        foreach (var node in draft.Nodes)
        {
            Node(fields, node);
        }

        foreach (var indicator in draft.Indicators)
        {
            Add(fields, $"{indicator.Id} label", indicator.Label);
            Add(fields, $"{indicator.Id} targets", string.Join(" | ", indicator.Targets.Select(static target => $"{target.Year} {target.Raw} {target.Value}")));
            Add(fields, $"{indicator.Id} observations", string.Join(" | ", indicator.Observations.Select(static seen => string.Create(CultureInfo.InvariantCulture, $"{seen.AsOf} {seen.Raw} {seen.Value}"))));
        }

        foreach (var row in draft.Spending)
        {
            Add(fields, $"spending {row.Mission}.{row.Programme}", string.Create(CultureInfo.InvariantCulture, $"{row.Title} {row.Appropriated} {row.Committed} {row.PaidCurrent} {row.Residuals} {row.PaidResiduals}"));
        }

        foreach (var relation in draft.Relations)
        {
            Add(fields, $"relation {relation.Name}", string.Create(CultureInfo.InvariantCulture, $"{relation.Kind} {relation.Amount} {relation.Period} {string.Join(',', relation.Themes)}"));
        }

        foreach (var act in draft.Acts)
        {
            Add(fields, $"act {act.Number}", string.Create(CultureInfo.InvariantCulture, $"{act.Date} {act.Body} {string.Join(',', act.Votes.Select(static vote => vote with { Line = null }))}"));
        }

        return fields;
    }

    private static void Node(Dictionary<string, string> fields, DraftNode node)
    {
        Add(fields, $"{node.Id} level", node.Level);
        Add(fields, $"{node.Id} parent", node.Parent);
        Add(fields, $"{node.Id} raw code", node.RawCode);
        Add(fields, $"{node.Id} title", node.Title);
        Add(fields, $"{node.Id} description", node.Description);
        Add(fields, $"{node.Id} responsible", string.Join(',', node.Responsible));
        Add(fields, $"{node.Id} missions", string.Join(',', node.Missions));
        Add(fields, $"{node.Id} programmes", string.Join(',', node.Programmes));
        Add(fields, $"{node.Id} start", node.Start);
        Add(fields, $"{node.Id} end", node.End);
        Add(fields, $"{node.Id} weight", node.Weight);
        Add(fields, $"{node.Id} notes", string.Join(" | ", node.Notes));
        Add(fields, $"{node.Id} milestones", string.Join(" | ", node.Milestones.Select(static milestone => $"{milestone.Date:O} {milestone.Text}")));
        Add(fields, $"{node.Id} status text", node.Status?.Text);
        Add(fields, $"{node.Id} status dates", string.Create(CultureInfo.InvariantCulture, $"{node.Status?.AsOf:O} {node.Status?.DeferredTo:O} {node.Status?.Progress}"));
        foreach (var (department, index) in node.Departments.Select(static (department, index) => (department, index)))
        {
            Add(fields, $"{node.Id} department {index}", $"{department.Name} {department.Lead} {string.Join(',', department.Years)}");
        }
    }

    private static void Add(Dictionary<string, string> fields, string name, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var key = name;
            for (var number = 2; fields.ContainsKey(key); number++)
            {
                key = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            }

            fields[key] = string.Concat($"\n{text}".Replace("\n• ", "\n- ", StringComparison.Ordinal).Where(static character => !char.IsWhiteSpace(character)));
        }
    }
}
