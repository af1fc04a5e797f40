using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Html;

/// <summary>A table with its spans expanded: the text stands in the first place of a span.</summary>
internal static class HtmlTable
{
    private const int WidestSpan = 200;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The element.</param>
    /// <param name="most">How many cells it may have; reading stops one row after.</param>
    /// <returns>Null for a table that lays out the page: one cell, or tables inside.</returns>
    public static TableBlock? Read(IElement table, long most)
    {
        var rows = Rows(table);
        var cells = rows.SelectMany(static row => Cells(row)).Take(2).Count();
        if (cells < 2 || table.QuerySelector("table") is not null)
        {
            return null;
        }

        var covered = new Dictionary<int, int>();
        var read = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        long count = 0;
        foreach (var row in rows)
        {
            var line = Row(row, covered, most - count);
            count += line.Cells.Length;
            if (line.Cells.Length > 0)
            {
                read.Add(line);
            }

            if (count > most)
            {
                break;
            }
        }

        return read.Count == 0 ? null : new(read[0].Line, read.ToImmutable());
    }

    private static List<IElement> Rows(IElement table) =>
        [.. table.Children.SelectMany(static part => part.LocalName switch { "tr" => [part], "thead" or "tbody" or "tfoot" => part.Children.Where(static row => row.LocalName == "tr"), _ => Enumerable.Empty<IElement>() })];

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(static cell => cell.LocalName is "td" or "th");

    private static TableRow Row(IElement row, Dictionary<int, int> covered, long most)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var element in Cells(row).TakeWhile(_ => cells.Count <= most))
        {
            Skip(covered, cells);
            var columns = Span(element, "colspan");
            var rows = Span(element, "rowspan");
            for (var column = 0; column < columns; column++)
            {
                if (rows > 1)
                {
                    covered[cells.Count] = rows - 1;
                }

                cells.Add(column == 0 ? Text(element) : new("", false));
            }
        }

        Skip(covered, cells);
        return new(row.SourceReference?.Position.Line ?? 1, cells.ToImmutable());
    }

    /// <summary>Leaves the places that cells of rows above still cover.</summary>
    private static void Skip(Dictionary<int, int> covered, ImmutableArray<Cell>.Builder cells)
    {
        while (covered.TryGetValue(cells.Count, out var left))
        {
            if (left == 1)
            {
                covered.Remove(cells.Count);
            }
            else
            {
                covered[cells.Count] = left - 1;
            }

            cells.Add(new("", false));
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    private static Cell Text(IElement cell)
    {
        var parts = new List<string>();
        var text = new HtmlText();
        var strong = true;
        Collect(cell, text, parts, ref strong);
        Take(text, parts, ref strong);
        return new(string.Join('\n', parts), strong && parts.Count > 0);
    }

    private static void Collect(IElement element, HtmlText text, List<string> parts, ref bool strong)
    {
        var bold = HtmlBlocks.IsBold(element) ? 1 : 0;
        text.Bold(bold);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText data)
            {
                text.Add(data.Data, 1);
            }
            else if (node is IElement child && !HtmlBlocks.IsDropped(child))
            {
                var inline = HtmlBlocks.IsInline(child);
                if (!inline)
                {
                    Take(text, parts, ref strong);
                }

                Collect(child, text, parts, ref strong);
                if (!inline)
                {
                    Take(text, parts, ref strong);
                }
            }
        }

        text.Bold(-bold);
    }

    private static void Take(HtmlText text, List<string> parts, ref bool strong)
    {
        if (text.Take() is var (part, bold, _))
        {
            parts.Add(part);
            strong &= bold;
        }
    }
}
