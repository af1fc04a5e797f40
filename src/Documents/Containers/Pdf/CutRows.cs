using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Rows of tables that a page cut in two.</summary>
/// <param name="hyphenation">Joins divided words.</param>
internal sealed class CutRows(Hyphenation hyphenation)
{
    private const double SameLeft = 2;
    private const int MostLines = 3;

    private TableItem? _last;

    /// <summary>Remembers what stands last.</summary>
    /// <param name="last">A table, or null for anything else.</param>
    public void Follow(TableItem? last) => _last = last;

    /// <summary>Whether a row is the rest of the last row of the table above.</summary>
    /// <param name="above">The table above.</param>
    /// <param name="rest">The row.</param>
    /// <param name="next">The row after it.</param>
    /// <param name="item">The table of the row.</param>
    public bool IsRest(TableBlock above, TableRow rest, TableRow? next, TableItem item)
    {
        var last = above.Rows[^1];
        var pairs = last.Cells.Zip(rest.Cells).Where(static pair => pair.Second.Text.Length > 0).ToList();
        if (pairs.Count == 0 || pairs.Exists(static pair => pair.First.Text.Length == 0 || (IsFigure(pair.Second) && !CutFigure.Joins(pair.First.Text, pair.Second.Text))))
        {
            return false;
        }

        if (pairs.TrueForAll(static pair => GoesOn(pair.First.Text, pair.Second.Text))
            && ((_last?.Box.Bottom > item.Box.Top && !StartsSmall(above, rest)) || (last.Cells.Any(IsFigure) && (next?.Cells.Any(IsFigure) ?? rest.FirstFilled > 0))))
        {
            return true;
        }

        return last.Cells.Any(IsFigure) && next is null && rest.FirstFilled > 0 && rest.Filled > 1 && pairs.TrueForAll(static pair => GoesOn(pair.First.Text, pair.Second.Text) || !ParagraphJoiner.Ends(pair.First.Text));
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
        new(CutFigure.Joins(upper.Text.Length == 0 ? " " : upper.Text, lower.Text) ? upper.Text + lower.Text : hyphenation.Join(upper.Text, lower.Text), upper.Strong);

    private static bool GoesOn(string first, string second) => CutFigure.Joins(first, second) || ParagraphJoiner.Continues(first, second);

    /// <summary>Whether small letters begin cells of the table in the columns of a row: then they tell nothing of the row.</summary>
    private static bool StartsSmall(TableBlock table, TableRow row) =>
        table.Rows.Any(other => other.Cells.Zip(row.Cells).Any(static pair => pair.First.Text.Length > 0 && pair.Second.Text.Length > 0 && char.IsLower(pair.First.Text[0])));

    private static bool IsFigure(Cell cell) => Mark.Is(cell.Text) || (cell.Text.Length > 0 && char.IsAsciiDigit(cell.Text[^1]) && !cell.Text.Any(char.IsLetter));
}
