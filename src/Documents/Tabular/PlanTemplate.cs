using System.Globalization;
using MunicipalBenchmark.Documents.Containers.Xlsx;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Documents.Tabular.Writing;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>
/// The template of tabular plans: one sheet a level, sheets for departments, milestones, indicators, spending, relations and acts, and a data dictionary.
/// <see cref="DocumentReader"/> reads it back.
/// </summary>
public static class PlanTemplate
{
    // What spreadsheet programs take in one cell.
    private const int LongestCell = 32_767;

    /// <summary>Code of the refusal of a plan with a text that no cell of a workbook can hold.</summary>
    public const string TextTooLong = "text-too-long-for-xlsx";

    /// <summary>Writes an empty template.</summary>
    /// <param name="format">Workbook, or CSV files in a ZIP.</param>
    /// <param name="language">Language of headings and words.</param>
    public static byte[] Empty(TemplateFormat format, TemplateLanguage language) => Bytes(new PlanSheets(null, language), format);

    /// <summary>Writes a template filled in with a plan; read back it gives the same plan (docs/guides/templates.md says what no cell can hold).</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">Workbook, or CSV files in a ZIP.</param>
    /// <param name="language">Language of headings and words.</param>
    /// <returns>The file, or the refusal <see cref="TextTooLong"/>.</returns>
    public static Outcome<byte[]> Write(PlanDraft plan, TemplateFormat format, TemplateLanguage language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return format == TemplateFormat.Xlsx && plan.Nodes.FirstOrDefault(static node => IsTooLong(node.Description) || IsTooLong(node.Status?.Text)) is { } node
            ? new Refusal(
                TextTooLong,
                string.Create(CultureInfo.InvariantCulture, $"The node {node.Id} has a text of more than {LongestCell:N0} characters, which no cell of a workbook can hold. Export the plan as csv."))
            : Bytes(new PlanSheets(plan, language), format);
    }

    /// <summary>Media type of a format.</summary>
    /// <param name="format">The format.</param>
    public static string MediaType(TemplateFormat format) => format == TemplateFormat.Xlsx ? XlsxContainer.MediaType : TablePackage.MediaType;

    /// <summary>End of the name of a file of a format, with its point.</summary>
    /// <param name="format">The format.</param>
    public static string Extension(TemplateFormat format) => format == TemplateFormat.Xlsx ? ".xlsx" : ".zip";

    private static bool IsTooLong(string? text) => text is { Length: > LongestCell };

    private static byte[] Bytes(PlanSheets sheets, TemplateFormat format) => format == TemplateFormat.Xlsx ? WorkbookWriter.Write(sheets.All()) : CsvPackageWriter.Write(sheets.All());
}
