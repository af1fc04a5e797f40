using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Reads a filled-in template.</summary>
/// <param name="document">The document.</param>
internal sealed class TemplateReader(BlockDocument document)
{
    private const int LongestExtra = 400;

    private readonly DiagnosticLog _log = new();
    private int _front;

    /// <summary>Whether a sheet is the data dictionary, which holds nothing of the plan.</summary>
    public static bool IsDictionary(string name) =>
        Fold.Key(name).TrimStart("0123456789".ToCharArray()) is var key && (key == Fold.Key(TemplateSheets.Dictionary.It) || key == Fold.Key(TemplateSheets.Dictionary.En));

    /// <summary>Reads.</summary>
    public PlanDraft Read()
    {
        DocumentNotes.Add(document, _log);
        var sheets = Sheets();
        var tree = new TreeReader(sheets, _log);
        var parts = new PartReader(sheets, tree.Index, _log);
        var indicators = new IndicatorReader(sheets, tree.Index, _log).Read();
        var draft = Plan(sheets) with
        {
            Nodes = tree.Nodes(parts.Departments(), parts.Milestones()),
            Indicators = indicators,
            Spending = new SpendingSheet(sheets, _log).Read(),
            Relations = parts.Relations(),
            Acts = parts.Acts(),
        };
        foreach (var sheet in sheets.Where(static sheet => sheet.Sheet.Level is null && sheet.Sheet != OtherSheets.Spending))
        {
            TellExtra(sheet);
        }

        return draft with { Diagnostics = _log.Finish(document.Characters, _front, Math.Min(_log.Unplaced, document.Characters - _front)) };
    }

    private List<SheetReading> Sheets()
    {
        var sheets = new List<SheetReading>();
        foreach (var (table, name, sheet) in SheetFinder.Find(document))
        {
            if (sheet is null)
            {
                if (!IsDictionary(name))
                {
                    TellUnknown(table, name);
                }
                else
                {
                    _front += table.Rows.Sum(static row => row.Cells.Sum(static cell => cell.Text.Length));
                }

                continue;
            }

            foreach (var place in sheet.Renamed)
            {
                var column = sheet.Sheet.Column(sheet.Columns.First(pair => pair.Value == place).Key);
                _log.Info(DiagnosticCodes.ColumnRenamed, sheet.Table.Rows[sheet.Head].Line, sheet.Heading(place), $"Sheet '{sheet.Name}': the column '{sheet.Heading(place)}' was taken for '{column.Heading.It}'. Rename it if it is another.");
            }

            if (sheet.Missing.Select(static column => $"'{column.Heading.It}' ({column.Heading.En})").ToList() is { Count: > 0 } missing && !IsEmpty(sheet))
            {
                _log.Error(
                    DiagnosticCodes.ColumnMissing,
                    sheet.Table.Rows[sheet.Head].Line,
                    null,
                    $"Sheet '{sheet.Name}' lacks the column {string.Join(", ", missing)}. {(sheet.Sheet.Level is null ? "Rows without it were left out." : "Its nodes have their codes for titles.")} Put the column back with this heading and import again.");
            }

            sheets.Add(sheet);
        }

        return sheets;
    }

    private static bool IsEmpty(SheetReading sheet) => sheet.Table.Rows.Length == sheet.Head + 1;

    private PlanDraft Plan(List<SheetReading> sheets)
    {
        var rows = sheets.Where(static sheet => sheet.Sheet == OtherSheets.Plan).SelectMany(sheet => sheet.Rows(_log)).Where(static row => !row.IsEmpty).ToList();
        foreach (var further in rows.Skip(1))
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, further.Line, further.Content, $"{SheetRow.Upper(further.Place)}: the sheet has one row, and this is another; it was left out. Import each plan by itself.");
        }

        var row = rows.FirstOrDefault();
        var title = row?.Words(Keys.Title);
        var kind = row?.Word(Keys.Kind);
        var (from, to) = (row?.Whole(Keys.From), row?.Whole(Keys.To));
        var assumed = new
        {
            Title = title ?? sheets.FirstOrDefault(static sheet => sheet.Sheet.Level is not null)?.Name ?? sheets[0].Name,
            Kind = kind is null ? Kind(sheets) : Enum.GetValues<PlanKind>().First(known => Fold.Key(known.ToString()) == Fold.Key(kind)),
        };
        if (title is null || kind is null)
        {
            _log.Warning(DiagnosticCodes.PlanSheetMissing, row?.Line, null, $"The sheet 'Piano' (Plan) does not say title and kind; '{assumed.Title}' and {assumed.Kind} were assumed. Fill in the sheet and import again.");
        }

        return new()
        {
            City = row?.Words(Keys.City),
            Kind = assumed.Kind,
            Title = assumed.Title,
            Period = (from ?? to) is { } year ? new() { From = from ?? year, To = to ?? year } : null,
            AsOf = row?.Date(Keys.AsOf),
        };
    }

    /// <summary>What kind of document the levels that are filled in speak for.</summary>
    private static PlanKind Kind(List<SheetReading> sheets)
    {
        var levels = sheets.Where(static sheet => !IsEmpty(sheet)).Select(static sheet => sheet.Sheet.Level).ToHashSet();
        return levels.Contains(NodeLevel.Phase) ? PlanKind.Peg : levels.Contains(NodeLevel.Action) ? PlanKind.StrategicPlan : PlanKind.Dup;
    }

    private void TellUnknown(TableBlock table, string name)
    {
        var text = string.Join('\n', table.Rows.Select(static row => row.Text));
        _log.NotPlaced(DiagnosticCodes.SheetUnknown, table.Line, text, string.Create(CultureInfo.InvariantCulture, $"The sheet '{name}' is none of the template's; its {table.Rows.Length} rows are in no node. Give it its name and headings from the template, or move its rows into a sheet of the template."));
    }

    private void TellExtra(SheetReading sheet)
    {
        foreach (var place in sheet.Extra)
        {
            var cells = sheet.Table.Rows.Skip(sheet.Head + 1).Select(row => row[place]).Where(static text => text.Length > 0).ToList();
            if (cells.Count > 0)
            {
                var text = string.Join(" | ", cells);
                _log.NotPlaced(
                    DiagnosticCodes.ColumnUnknown,
                    sheet.Table.Rows[sheet.Head].Line,
                    text.Length > LongestExtra ? text[..LongestExtra] : text,
                    string.Create(CultureInfo.InvariantCulture, $"Sheet '{sheet.Name}': the template has no column '{sheet.Heading(place)}'; its {cells.Count} cells are in no part of the plan. Move what matters into a column of the template, for example 'Note' of the node."));
            }
        }
    }
}
