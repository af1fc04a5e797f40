using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>Writes sheets as a workbook. Columns of text are formatted as text, so that a program leaves codes as they are typed.</summary>
internal static class WorkbookWriter
{
    // Before this day programs count one day that never was (29 February 1900).
    private static readonly DateOnly FirstSafeDate = new(1900, 3, 1);
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>Writes.</summary>
    public static byte[] Write(ImmutableArray<OutSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Create();
            var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            for (var at = 0; at < sheets.Length; at++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(sheets[at]);
                list.Append(new Sheet { Name = sheets[at].Name, SheetId = (uint)at + 1, Id = workbook.GetIdOfPart(part) });
            }

            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static Worksheet Sheet(OutSheet sheet)
    {
        var data = new SheetData(Row(1, [.. sheet.Columns.Select(static column => Text(FormulaGuard.GuardInWorkbook(WrittenText.Of(column.Heading)), column.Required ? WorkbookStyles.RequiredHead : WorkbookStyles.Head))]));
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            data.Append(Row((uint)row + 2, [.. sheet.Rows[row].Select((cell, column) => Value(cell, sheet.Columns[column].Type))]));
        }

        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(sheet.Columns.Select(static (column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = column.Type is ColumnType.Text or ColumnType.Lines ? 50 : Math.Max(14, column.Heading.Length + 3),
                CustomWidth = true,
                Style = WorkbookStyles.Of(column.Type),
            })),
            data);
    }

    private static Row Row(uint number, ImmutableArray<Cell?> cells)
    {
        var row = new Row { RowIndex = number };
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } cell)
            {
                cell.CellReference = Reference(column, number);
                row.Append(cell);
            }
        }

        return row;
    }

    private static Cell? Value(OutCell cell, ColumnType type)
    {
        if (cell.Number is { } number)
        {
            // A cell keeps fifteen digits; a longer number is kept as text.
            return number == (decimal)(double)number && Math.Abs(number) < 1e15m
                ? new Cell { CellValue = new(((double)number).ToString("R", CultureInfo.InvariantCulture)), StyleIndex = WorkbookStyles.Of(type) }
                : Text(number.ToString("0.############################", new NumberFormatInfo { NumberDecimalSeparator = "," }), WorkbookStyles.Text);
        }

        if (cell.Date is { } date)
        {
            return date >= FirstSafeDate
                ? new Cell { CellValue = new((date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)), StyleIndex = WorkbookStyles.Date }
                : Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WorkbookStyles.Text);
        }

        return cell.Text is { } words && WrittenText.Of(words) is { Length: > 0 } text
            ? Text(FormulaGuard.GuardInWorkbook(text), FormulaGuard.IsDangerous(text) ? WorkbookStyles.QuotedText : WorkbookStyles.Text)
            : null;
    }

    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static string Reference(int column, uint row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
