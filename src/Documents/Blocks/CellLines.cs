using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Tables that a site's converter wrote one cell a line, each line closed by a rule: <c>Completed |</c>, <c>53.4 |</c>. Only where a column of figures shows how wide they are.</summary>
internal static class CellLines
{
    private const int FewestRows = 3;
    private const int MostColumns = 8;
    private const int LongestCell = 200;

    /// <summary>For each line of such a table the cells of the row that begins there, none for its other lines.</summary>
    public static Dictionary<int, string[]> Find(ImmutableArray<string> lines)
    {
        var found = new Dictionary<int, string[]>();
        for (var index = 0; index < lines.Length; index++)
        {
            var end = index;
            while (end < lines.Length && Cell(lines[end]) is not null)
            {
                end++;
            }

            if (end > index)
            {
                Take(lines, index, end, found);
                index = end;
            }
        }

        return found;
    }

    private static void Take(ImmutableArray<string> lines, int from, int to, Dictionary<int, string[]> found)
    {
        var cells = Enumerable.Range(from, to - from).Select(index => Cell(lines[index])!).ToArray();
        for (var width = 2; width <= MostColumns && cells.Length / width > FewestRows; width++)
        {
            if (cells.Length % width == 0 && Enumerable.Range(0, width).Any(column => IsFigures(cells, width, column)))
            {
                for (var at = 0; at < cells.Length; at++)
                {
                    found[from + at] = at % width == 0 ? cells[at..(at + width)] : [];
                }

                return;
            }
        }
    }

    /// <summary>A head in words over figures, and words beside each of them.</summary>
    private static bool IsFigures(string[] cells, int width, int column)
    {
        for (var row = 0; row * width < cells.Length; row++)
        {
            var cell = cells[(row * width) + column];
            if (row == 0 ? IsFigure(cell) : !IsFigure(cell) || IsFigure(cells[row * width]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFigure(string cell) => cell.Length > 0 && cell.Any(char.IsAsciiDigit) && cell.AsSpan().IndexOfAnyExcept("0123456789.,%€$ -+/") < 0;

    private static string? Cell(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 1 and <= LongestCell && text[^1] == '|' && text[..^1].IndexOf('|') < 0 ? text[..^1].Trim().ToString() : null;
    }
}
