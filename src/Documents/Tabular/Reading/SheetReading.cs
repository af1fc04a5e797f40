using System.Collections.Frozen;
using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>A table that was recognised as a sheet of the template.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Name">Its name in the document.</param>
/// <param name="Table">The table.</param>
/// <param name="Head">Index of the row of headings.</param>
/// <param name="Columns">Keys of columns to places.</param>
/// <param name="Renamed">Places whose heading was taken for that of a column.</param>
/// <param name="Extra">Places with a heading that the template does not have.</param>
internal sealed record SheetReading(
    TemplateSheet Sheet, string Name, TableBlock Table, int Head, FrozenDictionary<string, int> Columns, ImmutableArray<int> Renamed, ImmutableArray<int> Extra)
{
    /// <summary>Whether it is known by the template's own headings, not only by its name.</summary>
    public bool IsCertain => Sheet.Marks.All(mark => Columns.TryGetValue(mark, out var place) && !Renamed.Contains(place) && Sheet.Column(mark).IsHeading(Cues.Fold.Key(Heading(place))))
        || (Columns.TryGetValue(Keys.Format, out var format) && Table.Rows.Skip(Head + 1).Any(row => row[format] == TemplateSheets.Version));

    /// <summary>The heading at a place.</summary>
    public string Heading(int place) => Table.Rows[Head][place].Replace('\n', ' ');

    /// <summary>The rows below the headings.</summary>
    public IEnumerable<SheetRow> Rows(DiagnosticLog log) => Table.Rows.Skip(Head + 1).Select(row => new SheetRow(this, row, log));

    /// <summary>Required columns that are not there.</summary>
    public IEnumerable<TemplateColumn> Missing => Sheet.Columns.Where(column => column.Required && !Columns.ContainsKey(column.Key));
}
