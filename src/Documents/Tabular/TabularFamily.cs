using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Tabular.Reading;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>
/// Filled-in templates of the product: sheets of a workbook, CSV files in a ZIP, or a single CSV file, known by the template's headings. A sheet under its
/// own name is read past renamed and reordered columns.
/// </summary>
internal sealed class TabularFamily : IFamily
{
    /// <summary>More than any grammar that reads tables of others: headings of the template stand in no other document by chance.</summary>
    private const double Sure = 100;

    /// <inheritdoc/>
    public string Name => "tabular-plan";

    /// <inheritdoc/>
    public string LookedFor => "a filled-in template of the product (CSV or XLSX; mb template writes an empty one)";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        // Prose is no sheet: a report with a table of spending is a report.
        if (document.Blocks.Any(static block => block is TextBlock { Kind: not TextKind.Heading }))
        {
            return 0;
        }

        var tables = SheetFinder.Find(document).ToList();
        var rows = tables.Where(static table => table.Sheet is not null).Sum(static table => table.Table.Rows.Length);
        var all = tables.Where(static table => !TemplateReader.IsDictionary(table.Name)).Sum(static table => table.Table.Rows.Length);
        return tables.Exists(static table => table.Sheet is { IsCertain: true }) && rows * 2 > all ? Sure : 0;
    }

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => new TemplateReader(document).Read();
}
