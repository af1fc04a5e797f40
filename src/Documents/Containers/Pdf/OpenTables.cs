using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Tables without lines: neighbouring lines of text whose gaps stand above each other.</summary>
internal static class OpenTables
{
    /// <summary>The end of the table that begins with a line.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="start">Index of the first line.</param>
    /// <returns>Null where none begins.</returns>
    public static (int End, TableItem Table)? At(List<TextLine> lines, int start)
    {
        if (!IsRow(lines[start]))
        {
            return null;
        }

        var end = start + 1;
        var rows = new List<IReadOnlyList<Piece>> { lines[start].Pieces };
        ImmutableArray<double> gutters = [];
        for (var index = start + 1; index < lines.Count && lines[index].Box.Bottom - lines[index - 1].Box.Bottom < 3.2 * lines[index].Size; index++)
        {
            if (IsRow(lines[index]))
            {
                var found = Gutters.Find([.. rows, lines[index].Pieces]);
                if (found.IsEmpty || (gutters.Length > 1 && found.Length * 2 < gutters.Length))
                {
                    break;
                }

                gutters = found;
                rows.Add(lines[index].Pieces);
                end = index + 1;
            }
            else if (!gutters.IsEmpty && gutters.All(gutter => lines[index].Box.Right < gutter || lines[index].Box.Left > gutter) && IsClose(lines[index - 1], lines[index]))
            {
                // Perhaps the rest of a cell; it counts when a row follows or it hangs under the last row.
                end = index + 1;
            }
            else
            {
                break;
            }
        }

        return rows.Count >= (gutters.Length > 1 ? 2 : 3) && !gutters.IsEmpty ? (end, Build(lines.GetRange(start, end - start), gutters)) : null;
    }

    private static bool IsRow(TextLine line) => line.Pieces.Length > 1 && !line.Pieces.Any(static piece => piece.Text.Contains("....", StringComparison.Ordinal));

    private static bool IsClose(TextLine last, TextLine next) => next.Box.Bottom - last.Box.Bottom < 1.55 * next.Size;

    private static TableItem Build(List<TextLine> lines, ImmutableArray<double> gutters)
    {
        var rows = new List<List<TextLine>>();
        var steps = Enumerable.Range(1, lines.Count - 1).Select(index => lines[index].Box.Bottom - lines[index - 1].Box.Bottom).Order().ToList();
        var (least, most) = (steps[0], steps[^1]);
        var parted = most > 1.3 * least;
        for (var index = 0; index < lines.Count; index++)
        {
            var close = index > 0 && lines[index].Box.Bottom - lines[index - 1].Box.Bottom < (parted ? (least + most) / 2 : least * 1.1);
            var continues = close && (lines[index].Pieces.Length == 1 || (parted && lines[index].Pieces[0].Box.Left > gutters[0]));
            if (continues)
            {
                rows[^1].Add(lines[index]);
            }
            else
            {
                rows.Add([lines[index]]);
            }
        }

        var box = lines.Skip(1).Aggregate(lines[0].Box, static (box, line) => box.Union(line.Box));
        return new(box, [.. rows.Select(row => Row(row, gutters, box))]);
    }

    private static ImmutableArray<PageCell> Row(List<TextLine> lines, ImmutableArray<double> gutters, Box table)
    {
        var pieces = lines.SelectMany(static line => line.Pieces).ToList();
        var (top, bottom) = (lines[0].Box.Top, lines[^1].Box.Bottom);
        var cells = ImmutableArray.CreateBuilder<PageCell>(gutters.Length + 1);
        for (var column = 0; column <= gutters.Length; column++)
        {
            var left = column == 0 ? table.Left : gutters[column - 1];
            var right = column == gutters.Length ? table.Right : gutters[column];
            cells.Add(new(new(left, top, right, bottom), [.. pieces.Where(piece => piece.Box.Left >= left - 0.01 && (piece.Box.Left < right || column == gutters.Length))]));
        }

        return cells.MoveToImmutable();
    }
}
