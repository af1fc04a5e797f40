using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Brings tables of containers with geometry or merged cells to the shape that grammars expect.</summary>
internal static class TableRepair
{
    private const int ShortestContents = 5;

    /// <summary>A caption inside the table, over a head of years, becomes the head's first cell, any other a paragraph before it; a table of one column becomes paragraphs.</summary>
    public static IEnumerable<Block> Repair(TableBlock table)
    {
        var rows = table.Rows;
        if (rows.All(static row => row.Filled <= 1))
        {
            return rows.Where(static row => row.Filled == 1).SelectMany(Paragraphs);
        }

        if (IsContents(rows))
        {
            return rows.Select(static row => new TextBlock(row.Line, TextKind.Paragraph, "", $"{string.Join(' ', row.Cells[..^1].Select(static cell => cell.Text).Where(static text => text.Length > 0))} ...... {row.Cells[^1].Text}", row.Cells[0].Strong));
        }

        var repaired = ImmutableArray.CreateBuilder<TableRow>(rows.Length);
        var shift = false;
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            if (index + 1 < rows.Length && NamesColumn(row, rows[index + 1]) is { } names)
            {
                // Beside the caption the names need a column of their own.
                shift = names == 0;
                var head = shift ? Shifted(rows[index + 1]) : rows[index + 1];
                repaired.Add(new(row.Line, head.Cells.SetItem(Math.Max(1, names), rows[index + 1].Cells[0]).SetItem(0, row.Cells[0])));
                index++;
            }
            else
            {
                repaired.Add(shift ? Shifted(row) : row);
            }
        }

        // Captions that are left stand above the table, not in it.
        var captions = repaired.TakeWhile(static row => row.Filled == 1 && row.FirstFilled == 0).Count();
        captions = captions < repaired.Count ? captions : 0;
        return [.. repaired.Take(captions).SelectMany(static row => Paragraphs(row).Select(static block => block with { Strong = true })), new TableBlock(repaired[captions].Line, [.. repaired.Skip(captions)])];
    }

    /// <summary>A table of contents: titles, and page numbers that do not fall.</summary>
    private static bool IsContents(ImmutableArray<TableRow> rows)
    {
        var last = 0;
        foreach (var row in rows)
        {
            if (row.Filled < 2 || !int.TryParse(row.Cells[^1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < last || page > 1500 || !row.Cells.Any(static cell => cell.Text.Any(char.IsLetter)))
            {
                return false;
            }

            last = page;
        }

        return rows.Length >= ShortestContents && last > rows.Length / 4;
    }

    private static TableRow Shifted(TableRow row) => row with { Cells = row.Cells.Insert(0, new("", false)) };

    private static IEnumerable<TextBlock> Paragraphs(TableRow row)
    {
        var cell = row.Cells[row.FirstFilled];
        return cell.Text.Split('\n').Select(part =>
        {
            var marker = ListMarker.Length(part);
            return new TextBlock(row.Line, marker > 0 ? TextKind.ListItem : TextKind.Paragraph, marker > 0 ? part[..marker] : "", part[marker..], cell.Strong);
        });
    }

    /// <summary>The column of names under a caption and a head of years.</summary>
    /// <returns>Null where the rows are no caption and head.</returns>
    private static int? NamesColumn(TableRow caption, TableRow head)
    {
        var years = PeriodHead.Columns(head);
        if (caption.Filled != 1 || caption.FirstFilled != 0 || years.IsEmpty || years[0].Column < 1 || head.FirstFilled != 0)
        {
            return null;
        }

        var names = years[0].Column - 1;
        return Enumerable.Range(1, names).Any(column => head[column].Length > 0) ? null : names;
    }
}
