using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Months and years that a table marks by the colour of their cells, or by a bar across them.</summary>
internal static class ShadedCells
{
    private const string Sign = "■";
    private const double Widest = 60;
    private const double LeastWidth = 0.6;
    private const double LeastHeight = 0.25;
    private const double Light = 0.9;
    private const int FewestNarrow = 3;

    /// <summary>Writes a mark into the empty cells that stand out from their row by their colour.</summary>
    /// <param name="cells">The cells of a row.</param>
    /// <param name="isWhole">Whether a place of the row is a cell of its own.</param>
    /// <param name="fills">The shaded areas of the page.</param>
    public static ImmutableArray<PageCell> Mark(ImmutableArray<PageCell> cells, Func<int, bool> isWhole, ImmutableArray<Fill> fills)
    {
        var narrow = Enumerable.Range(0, cells.Length).Where(column => cells[column].Pieces.IsEmpty && isWhole(column) && cells[column].Box.Width < Widest).ToList();
        if (narrow.Count < FewestNarrow || fills.IsEmpty)
        {
            return cells;
        }

        var row = cells.Select(static cell => cell.Box).Aggregate(static (box, cell) => box.Union(cell));
        var near = fills.Where(fill => fill.Box.Meets(row) && fill.Box.Width < 0.9 * row.Width && IsDark(fill.Ink)).ToList();
        var marked = cells.ToBuilder();
        foreach (var column in narrow)
        {
            var box = cells[column].Box;
            if (near.Exists(fill => Math.Min(fill.Box.Right, box.Right) - Math.Max(fill.Box.Left, box.Left) > LeastWidth * box.Width && fill.Box.SharedHeight(box) > LeastHeight * box.Height)
                && !cells.Any(cell => !cell.Pieces.IsEmpty && near.Exists(fill => fill.Box.Covers(cell.Box))))
            {
                var size = Math.Min(8, box.Height);
                marked[column] = cells[column] with { Pieces = [new(new(box.MiddleX - (size / 2), box.MiddleY - (size / 2), box.MiddleX + (size / 2), box.MiddleY + (size / 2)), Sign, size, size, Bold: false, Drawn: true)] };
            }
        }

        return marked.ToImmutable();
    }

    private static bool IsDark(Ink ink) => ink.Red < Light || ink.Green < Light || ink.Blue < Light;
}
