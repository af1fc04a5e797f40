using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Joins a table that page breaks cut, and drops the heads repeated on each page.</summary>
internal static class TableJoiner
{
    /// <summary>Joins neighbouring tables: the second continues the first when it repeats its head, or has none and as many columns.</summary>
    public static List<Block> Join(List<Block> blocks)
    {
        var joined = new List<Block>(blocks.Count);

        // The rows of the table that is open, set together once it ends: a table of thousands of pages is not copied with each.
        var rows = new List<TableRow>();
        var tables = 0;
        foreach (var block in blocks)
        {
            var next = block as TableBlock;
            if (next is not null && tables > 0 && Rest(rows, next) is { } rest)
            {
                rows.AddRange(rest);
                tables++;
                continue;
            }

            Close();
            joined.Add(block);
            if (next is not null)
            {
                rows.AddRange(next.Rows);
                tables = 1;
            }
        }

        Close();
        return joined;

        void Close()
        {
            if (tables > 1)
            {
                joined[^1] = ((TableBlock)joined[^1]) with { Rows = [.. rows] };
            }

            rows.Clear();
            tables = 0;
        }
    }

    private static ImmutableArray<TableRow>? Rest(List<TableRow> last, TableBlock next)
    {
        if (Same(last[0], next.Rows[0]) && IsHead(next.Rows[0]))
        {
            var repeated = 1;
            while (repeated < Math.Min(last.Count, next.Rows.Length) && IsHead(next.Rows[repeated]) && Same(last[repeated], next.Rows[repeated]))
            {
                repeated++;
            }

            return next.Rows[repeated..];
        }

        return !IsHead(next.Rows[0]) && last[^1].Cells.Length == next.Rows[0].Cells.Length ? next.Rows : null;
    }

    private static bool Same(TableRow first, TableRow second) => first.Cells.Length == second.Cells.Length
        && first.Cells.Zip(second.Cells).All(static pair => string.Equals(pair.First.Text, pair.Second.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a row is a head: words or years and no amounts or marks.</summary>
    public static bool IsHead(TableRow row) => row.Filled > 1
        && row.Cells.All(static cell => cell.Text.Length == 0 || PeriodHead.Year(cell.Text) is not null || (!Mark.Is(cell.Text) && !char.IsAsciiDigit(cell.Text[0])))
        && (row.Cells.All(static cell => cell.Strong || cell.Text.Length == 0) || row.Filled > 2);
}
