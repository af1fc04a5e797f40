using System.Globalization;
using System.Text;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What a person is shown of a document that was read.</summary>
internal static class DocumentTable
{
    private const int DiagnosticsShown = 5;
    private const int LabelWidth = 24;

    public static string Of(IncomingDocument document)
    {
        var draft = document.Draft;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{document.Name}: {draft.Title}");
        Row(text, "family", document.Family);
        Row(text, "period", Period(draft));
        foreach (var level in Enum.GetValues<NodeLevel>())
        {
            var count = draft.Nodes.Count(node => node.Level == level);
            if (count > 0)
            {
                Row(text, Words(level.ToString()), count.ToString(CultureInfo.InvariantCulture));
            }
        }

        Row(text, "indicators", draft.Indicators.Length.ToString(CultureInfo.InvariantCulture));
        Row(text, "spending rows", draft.Spending.Length.ToString(CultureInfo.InvariantCulture));
        AppendDiagnostics(text, draft);
        return text.ToString().TrimEnd();
    }

    public static string NextStep(ImportReport report)
    {
        var city = report.CityOnboarded ? $"{report.CityName} (new)" : report.CityName;
        var edition = report.PublishedEdition is { } number ? $"; edition {number} stays published until then" : "";
        var place = $"  {"city",-LabelWidth}{city}\n  {"plan",-LabelWidth}{report.Plan}";
        var difference = report.Revision.Against == RevisionBase.Nothing ? "" : DifferenceTable.Of(report.Revision) + "\n";
        return report.Revision.Unchanged
            ? $"{place}\n{difference}Nothing was written."
            : $"{place} (draft{edition})\n{difference}Next: mb publish {report.Plan}";
    }

    private static void AppendDiagnostics(StringBuilder text, PlanDraft draft)
    {
        var counts = draft.Diagnostics
            .GroupBy(diagnostic => diagnostic.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        Row(text, "diagnostics", draft.Diagnostics.IsEmpty ? "none" : string.Join(", ", counts));
        foreach (var diagnostic in draft.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Take(DiagnosticsShown))
        {
            var line = diagnostic.Line is { } number ? $"line {number}" : "document";
            text.AppendLine(CultureInfo.InvariantCulture, $"    {line}: {diagnostic.Message} ({diagnostic.Code})");
        }

        if (draft.Diagnostics.Length > DiagnosticsShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    … and {draft.Diagnostics.Length - DiagnosticsShown} more: --dry-run --format json shows all");
        }
    }

    private static string Period(PlanDraft draft)
    {
        var years = draft.Period is { } period ? $"{period.From}-{period.To}" : "not stated";
        return draft.AsOf is { } date ? $"{years}, as of {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : years;
    }

    private static string Words(string level) =>
        string.Concat(level.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString())) + "s";

    private static void Row(StringBuilder text, string label, string value) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"  {label,-LabelWidth}{value}");
}
