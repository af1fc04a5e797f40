using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Pages in reading order to blocks; lines are counted through the whole document.</summary>
internal sealed class BlockAssembler
{
    private readonly List<Block> _blocks = [];
    private readonly PageMap.Builder _places = new();
    private readonly Hyphenation _hyphenation;
    private readonly FlowBuilder _flows;
    private readonly CutRows _rest;
    private readonly DocumentLook _look;
    private int _line = 1;
    private Paragraph? _open;
    private TableBlock? _table;
    private bool _atTop;

    private BlockAssembler(ImmutableArray<PageContent> pages)
    {
        _hyphenation = new(pages);
        _look = new(pages);
        _flows = new(_hyphenation, _look);
        _rest = new(_hyphenation);
    }

    /// <summary>Reads the pages.</summary>
    public static BlockDocument Read(ImmutableArray<PageContent> pages, ImmutableArray<Plans.Drafts.DraftDiagnostic> notes)
    {
        var heads = RunningHeads.Find(pages);
        var assembler = new BlockAssembler(pages);
        var furniture = ImmutableArray.CreateBuilder<int>();
        foreach (var page in pages)
        {
            assembler._places.Add(assembler._line, page.Number, page.Height);
            assembler._atTop = assembler._blocks.Count > 0;
            foreach (var part in PageLayout.Read(page, heads, assembler._look))
            {
                assembler.Add(part);
                assembler._atTop = false;
            }

            furniture.AddRange(page.Pieces.Where(heads.Contains).Select(_ => assembler._line));
        }

        return BlockDocument.Of(assembler._blocks, furniture.ToImmutable(), null) with { Pages = assembler._places.Build(), Notes = notes };
    }

    private void Add(PagePart part)
    {
        if (part is TablePart { Table: var table })
        {
            Table(table);
            _rest.Follow(table);
        }
        else if (part is FlowPart flow)
        {
            if (_blocks.Count > 0 && _blocks[^1] is TableBlock above && _rest.Take(above, flow.Lines) is { } whole)
            {
                _blocks[^1] = whole;
            }

            _rest.Follow(null);
            var paragraphs = _flows.Build(flow.Lines, flow.Right);
            if (flow.Card && paragraphs is [{ Marker.Length: 0, Bold: false } first, ..])
            {
                paragraphs[0] = first with { Marker = "- " };
            }

            paragraphs.ForEach(Text);
        }
    }

    private void Text(Paragraph paragraph)
    {
        _line += paragraph.Apart ? 1 : 0;
        _places.Height(_line, paragraph.Top);
        var block = paragraph.Block(_line, _look.Size);
        _line += paragraph.Lines;
        if (block.Text.Length == 0)
        {
            return;
        }

        if (_open is { } open && (GoesOn(open, paragraph) || IsRestOfHeading(open, paragraph)) && _blocks[^1] is TextBlock last)
        {
            _blocks[^1] = last with { Text = _hyphenation.Join(last.Text, block.Text) };
        }
        else
        {
            _blocks.Add(block);
        }

        _open = paragraph;
    }

    /// <summary>Whether a paragraph at the top of a column is the rest of the last one of the column before.</summary>
    private static bool GoesOn(Paragraph last, Paragraph next) =>
        next.StartsFlush && last.Bold == next.Bold && Math.Abs(last.Size - next.Size) < 0.05 * last.Size && next.Top < last.Top
        && !ParagraphJoiner.Ends(last.Text)
        && (last.Bold ? ParagraphJoiner.Continues(last.Text, next.Text) || (last.EndsFull && last.Text[^1] == ',') : last.EndsFull);

    /// <summary>A heading over two columns may be wrapped so short that its second line seems to stand in the first column.</summary>
    private bool IsRestOfHeading(Paragraph last, Paragraph next) =>
        last.Size >= Paragraph.Larger * _look.Size && Math.Abs(last.Size - next.Size) < 0.05 * last.Size && last.Bold == next.Bold && last.Lines == 1
        && next.Top > last.Top && next.Top - last.Top < 1.8 * last.Size && ParagraphJoiner.Continues(last.Text, next.Text);

    private void Table(TableItem table)
    {
        _places.Height(_line, table.Box.Top);
        var rows = new List<TableRow>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var line = _line;
            var height = 1;
            var cells = ImmutableArray.CreateBuilder<Cell>(row.Length);
            foreach (var cell in row)
            {
                cells.Add(Cell(cell, ref height));
            }

            rows.Add(new(line, cells.MoveToImmutable()));
            _line += height;
        }

        var last = _blocks.Count > 0 ? _blocks[^1] as TableBlock : null;
        var heads = _atTop && (last ?? _table) is { } before ? CutRows.Heads(before, rows, last is not null) : 0;
        if (heads == rows.Count)
        {
            return;
        }

        if (last is { } above && above.Rows[^1].Cells.Length == rows[0].Cells.Length)
        {
            // Heads that are repeated stand before the rest of a row.
            if (_rest.IsRest(above, rows, heads, table))
            {
                above = above with { Rows = above.Rows.SetItem(above.Rows.Length - 1, _rest.Join(above.Rows[^1], rows[heads])) };
                rows.RemoveAt(heads);
                _blocks[^1] = _table = above;
            }

            if (heads > 0)
            {
                _blocks[^1] = _table = above with { Rows = above.Rows.AddRange(rows.Skip(heads)) };
                return;
            }
        }

        _open = null;
        rows.RemoveRange(0, heads);
        if (rows.Count > 0)
        {
            _table = new(rows[0].Line, [.. rows]);
            _blocks.AddRange(TableRepair.Repair(_table));
        }
    }

    private Cell Cell(PageCell cell, ref int height)
    {
        if (cell.Pieces.IsEmpty)
        {
            return new("", false);
        }

        var lines = TextLine.Of(cell.Pieces);
        var paragraphs = _flows.Build(lines, cell.Inner(lines).Right);
        height = Math.Max(height, lines.Count);
        return new(
            string.Join('\n', paragraphs.Select(static paragraph => paragraph.Marker + paragraph.Text)),
            paragraphs.TrueForAll(static paragraph => paragraph.Bold));
    }
}
