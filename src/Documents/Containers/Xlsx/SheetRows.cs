using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalBenchmark.Documents.Blocks;
using Cell = MunicipalBenchmark.Documents.Blocks.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace MunicipalBenchmark.Documents.Containers.Xlsx;

/// <summary>The rows of a sheet, streamed.</summary>
internal static class SheetRows
{
    private const int Columns = 16_384;

    /// <summary>Reads a sheet. Empty rows, and empty columns before the first used one, are left out.</summary>
    /// <param name="part">The sheet.</param>
    /// <param name="strings">The texts that cells share.</param>
    /// <param name="formats">How numbers are shown.</param>
    /// <param name="most">How many cells are taken.</param>
    /// <param name="line">Number of the last row through the workbook; counted on.</param>
    /// <returns>Null when there are more cells.</returns>
    public static ImmutableArray<TableRow>? Read(WorksheetPart part, List<string> strings, CellFormats formats, long most, ref int line)
    {
        var rows = new List<(int Line, int Number, List<(int Column, Cell Cell)> Cells)>();
        var number = 0;
        long count = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            line++;
            number = Number(reader) ?? number + 1;
            var cells = new List<(int Column, Cell Cell)>();
            if (reader.ReadFirstChild())
            {
                do
                {
                    if (reader.ElementType == typeof(SheetCell) && reader.LoadCurrentElement() is SheetCell cell)
                    {
                        var column = Column(cell.CellReference?.Value) ?? (cells.Count == 0 ? 0 : cells[^1].Column + 1);
                        var shown = Read(cell, strings, formats);
                        if (shown.Text.Length > 0 && column < Columns)
                        {
                            cells.Add((column, shown));
                        }

                        if (++count > most)
                        {
                            return null;
                        }
                    }
                }
                while (reader.ReadNextSibling());
            }

            if (cells.Count > 0)
            {
                rows.Add((line, number, cells));
            }
        }

        return Expand(rows, most);
    }

    private static ImmutableArray<TableRow>? Expand(List<(int Line, int Number, List<(int Column, Cell Cell)> Cells)> rows, long most)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var first = rows.Min(static row => row.Cells.Min(static cell => cell.Column));
        var width = rows.Max(static row => row.Cells.Max(static cell => cell.Column)) - first + 1;
        if ((long)width * rows.Count > most)
        {
            return null;
        }

        var expanded = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        foreach (var (line, number, cells) in rows)
        {
            var places = new Cell[width];
            Array.Fill(places, new("", false));
            foreach (var (column, cell) in cells)
            {
                places[column - first] = cell;
            }

            expanded.Add(new(line, [.. places]) { Number = number });
        }

        return expanded.MoveToImmutable();
    }

    /// <summary>Lines within a cell stay apart.</summary>
    private static string PartsOf(string text) => text.Contains('\n')
        ? string.Join('\n', text.Split('\n').Select(PlainText.Clean).Where(static part => part.Length > 0))
        : PlainText.Clean(text);

    private static Cell Read(SheetCell cell, List<string> strings, CellFormats formats)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return Words(int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : "");
        }

        if (type == CellValues.InlineString)
        {
            return Words(cell.InlineString is { } inline ? SharedStrings.Text(inline) : "");
        }

        if (type == CellValues.Boolean)
        {
            return new(raw is "1" ? "VERO" : "FALSO", false) { Source = new(CellKind.Boolean, raw) };
        }

        if (type == CellValues.Error)
        {
            return new(PartsOf(raw), false) { Source = new(CellKind.Error, raw) };
        }

        if (type == CellValues.Date)
        {
            return new(PartsOf(raw), false) { Source = new(CellKind.Date, raw.Split('T')[0]) };
        }

        return type != CellValues.String && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new(PartsOf(formats.Show(number, raw, cell.StyleIndex?.Value)), false) { Source = formats.Source(number, cell.StyleIndex?.Value) }
            : Words(raw);
    }

    private static Cell Words(string raw) => PartsOf(raw) is var shown && string.Equals(shown, raw, StringComparison.Ordinal)
        ? new(shown, false)
        : new(shown, false) { Source = new(CellKind.Text, raw) };

    /// <summary>The number of a row, which leaves empty rows out of the file but counts them.</summary>
    private static int? Number(OpenXmlReader row)
    {
        foreach (var attribute in row.Attributes)
        {
            if (attribute.LocalName == "r")
            {
                return int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            }
        }

        return null;
    }

    /// <summary>Index of the column of a reference such as <c>AB12</c>.</summary>
    private static int? Column(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var column = 0;
        var length = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter) || ++length > 3)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
