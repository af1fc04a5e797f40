using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Joins a table that page breaks cut, and drops the heads repeated on each page.</summary>
internal static class TableJoiner
{
    /// <summary>Joins neighbouring tables: the second continues the first when it repeats its head, or has none and as many columns.</summary>
    public static List<Block> Join(List<Block> blocks)
    {
        var joined = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (block is TableBlock next && joined.Count > 0 && joined[^1] is TableBlock last && Rest(last, next) is { } rest)
            {
                joined[^1] = last with { Rows = last.Rows.AddRange(rest) };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static ImmutableArray<TableRow>? Rest(TableBlock last, TableBlock next)
    {
        if (Same(last.Rows[0], next.Rows[0]) && IsHead(next.Rows[0]))
        {
            var repeated = 1;
            while (repeated < Math.Min(last.Rows.Length, next.Rows.Length) && IsHead(next.Rows[repeated]) && Same(last.Rows[repeated], next.Rows[repeated]))
            {
                repeated++;
            }

            return next.Rows[repeated..];
        }

        return !IsHead(next.Rows[0]) && last.Rows[^1].Cells.Length == next.Rows[0].Cells.Length ? next.Rows : null;
    }

    private static bool Same(TableRow first, TableRow second) => first.Cells.Length == second.Cells.Length
        && first.Cells.Zip(second.Cells).All(static pair => string.Equals(pair.First.Text, pair.Second.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a row is a head: words or years and no amounts or marks.</summary>
    public static bool IsHead(TableRow row) => row.Filled > 1
        && row.Cells.All(static cell => cell.Text.Length == 0 || PeriodHead.Year(cell.Text) is not null || (!Mark.Is(cell.Text) && !char.IsAsciiDigit(cell.Text[0])))
        && (row.Cells.All(static cell => cell.Strong || cell.Text.Length == 0) || row.Filled > 2);
}
