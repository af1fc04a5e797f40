using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Rows of tables that a page cut in two.</summary>
/// <param name="hyphenation">Joins divided words.</param>
internal sealed class CutRows(Hyphenation hyphenation)
{
    private const double SameLeft = 2;
    private const int MostLines = 3;
    private const double WordSpace = 0.32;

    private TableItem? _last;

    /// <summary>Remembers what stands last.</summary>
    /// <param name="last">A table, or null for anything else.</param>
    public void Follow(TableItem? last) => _last = last;

    /// <summary>How many rows at the top of a page repeat a head of the last table of the page before.</summary>
    /// <param name="before">That table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="adjoins">Whether nothing stands between them; else the page may have cut a cell that was read as text.</param>
    public static int Heads(TableBlock before, IReadOnlyList<TableRow> rows, bool adjoins)
    {
        var heads = 0;
        while (heads < rows.Count && rows[heads] is { Filled: > 1 } row && row.Cells.Any(static cell => cell.Text.Any(char.IsLetter))
            && ((TableJoiner.IsHead(row) && before.Rows.Any(other => IsSame(other, row))) || (adjoins && heads < before.Rows.Length && IsSame(before.Rows[heads], row))))
        {
            heads++;
        }

        return heads;
    }

    /// <summary>Whether a row is the rest of the last row of the table above.</summary>
    /// <param name="above">The table above.</param>
    /// <param name="rows">Rows, of which one is asked for.</param>
    /// <param name="index">Which.</param>
    /// <param name="item">The table of the rows.</param>
    public bool IsRest(TableBlock above, IReadOnlyList<TableRow> rows, int index, TableItem item)
    {
        var (last, rest, next) = (above.Rows[^1], rows[index], index + 1 < rows.Count ? rows[index + 1] : null);
        var columns = Enumerable.Range(0, Math.Min(last.Cells.Length, rest.Cells.Length)).Where(column => rest[column].Length > 0).ToList();
        if (columns.Count == 0 || columns.Exists(column => last[column].Length == 0))
        {
            return false;
        }

        if (IsOverPage(item) && columns.TrueForAll(column => GoesOnOverPage(last, rest, column, item.Rows[index])))
        {
            return true;
        }

        if (columns.Exists(column => IsFigure(rest.Cells[column]) && !CutFigure.Joins(last[column], rest[column])))
        {
            return false;
        }

        if (columns.TrueForAll(column => GoesOn(last[column], rest[column]))
            && ((IsOverPage(item) && !StartsSmall(above, rest)) || (last.Cells.Any(IsFigure) && (next?.Cells.Any(IsFigure) ?? rest.FirstFilled > 0))))
        {
            return true;
        }

        return last.Cells.Any(IsFigure) && next is null && rest.FirstFilled > 0 && rest.Filled > 1 && columns.TrueForAll(column => GoesOn(last[column], rest[column]) || !ParagraphJoiner.Ends(last[column]));
    }

    /// <summary>The last row with its rest.</summary>
    public TableRow Join(TableRow last, TableRow rest) => last with { Cells = [.. last.Cells.Zip(rest.Cells, Join)] };

    /// <summary>Takes the lines at the top of a page that are the rest of one cell of the table at the end of the page before.</summary>
    /// <param name="above">The table.</param>
    /// <param name="lines">The lines, of which the rest is taken away.</param>
    /// <returns>The table with its rest, or null where there is none.</returns>
    public TableBlock? Take(TableBlock above, List<TextLine> lines)
    {
        var row = above.Rows[^1];
        if (_last is not { } table || table.Rows[^1].Length != row.Cells.Length || lines.Count == 0 || lines[0].Box.Top > table.Box.Top)
        {
            return null;
        }

        for (var column = 1; column < row.Cells.Length; column++)
        {
            var cell = table.Rows[^1][column];
            var count = cell.Pieces.IsEmpty ? 0 : lines.TakeWhile(line => line.Box.Right < cell.Box.Right + 1 && Math.Abs(line.Box.Left - cell.Pieces.Min(static piece => piece.Box.Left)) < SameLeft).Count();
            if (count is > 0 and <= MostLines && row.Cells[column].Text is { Length: > 0 } text && GoesOn(text, lines[0].Text))
            {
                var joined = lines.Take(count).Aggregate(text, (whole, line) => hyphenation.Join(whole, line.Text));
                lines.RemoveRange(0, count);
                return above with { Rows = above.Rows.SetItem(above.Rows.Length - 1, row with { Cells = row.Cells.SetItem(column, row.Cells[column] with { Text = joined }) }) };
            }
        }

        return null;
    }

    private Cell Join(Cell upper, Cell lower) =>
        new(CutFigure.Joins(upper.Text.Length == 0 ? " " : upper.Text, lower.Text) || CutFigure.IsCutYear(upper.Text, lower.Text) ? upper.Text + lower.Text : hyphenation.Join(upper.Text, lower.Text), upper.Strong);

    private static bool GoesOn(string first, string second) => CutFigure.Joins(first, second) || ParagraphJoiner.Continues(first, second);

    private bool IsOverPage(TableItem item) => _last?.Box.Bottom > item.Box.Top;

    /// <summary>Whether a cell went on over the page: its last line was full, or a figure is whole only with its rest.</summary>
    private bool GoesOnOverPage(TableRow last, TableRow rest, int column, ImmutableArray<PageCell> cells)
    {
        var (upper, lower) = (last.Cells[column], rest.Cells[column]);
        if (CutFigure.Joins(upper.Text, lower.Text) || CutFigure.IsCutYear(upper.Text, lower.Text))
        {
            return true;
        }

        return upper.Strong == lower.Strong && !IsFigure(upper) && !Mark.Is(lower.Text) && !ParagraphJoiner.Ends(upper.Text) && ListMarker.Length(lower.Text) == 0
            && _last!.Rows[^1].Length == last.Cells.Length && cells.Length == rest.Cells.Length && IsFull(_last.Rows[^1][column], cells[column]);
    }

    /// <summary>Whether the first word of the lower cell found no room on the last line of the upper one.</summary>
    private static bool IsFull(PageCell upper, PageCell lower)
    {
        if (upper.Pieces.IsEmpty || lower.Pieces.IsEmpty)
        {
            return false;
        }

        var (lines, next) = (TextLine.Of(upper.Pieces), TextLine.Of(lower.Pieces)[0]);
        return upper.Inner(lines).Right - lines[^1].Box.Right < next.FirstWord + (WordSpace * next.Size);
    }

    private static bool IsSame(TableRow first, TableRow second) =>
        first.Cells.Length == second.Cells.Length && first.Cells.Zip(second.Cells).All(static pair => string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));

    /// <summary>Whether small letters begin cells of the table in the columns of a row: then they tell nothing of the row.</summary>
    private static bool StartsSmall(TableBlock table, TableRow row) =>
        table.Rows.Any(other => other.Cells.Zip(row.Cells).Any(static pair => pair.First.Text.Length > 0 && pair.Second.Text.Length > 0 && char.IsLower(pair.First.Text[0])));

    private static bool IsFigure(Cell cell) => Mark.Is(cell.Text) || (cell.Text.Length > 0 && char.IsAsciiDigit(cell.Text[^1]) && !cell.Text.Any(char.IsLetter));
}
