using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>A column by the meaning of its head; <paramref name="Year"/> is what the head names.</summary>
internal sealed record LayoutColumn(int Index, Meaning Meaning, LayoutCue Cue, string Head, int? Year);

/// <summary>Heads of a table, also over several rows, and its rows with cells that were cut put together again.</summary>
internal sealed record LayoutTable(ImmutableArray<LayoutColumn> Columns, ImmutableArray<(int Index, string Head)> Unknown, ImmutableArray<TableRow> Rows, int Months)
{
    private const int MostHeadRows = 3;
    private const int MonthsOfYear = 12;
    private const string MonthLetters = "GFMAMGLASOND";

    /// <summary>The column of the first month, or -1.</summary>
    public bool HasMonths => Months >= 0;

    public LayoutColumn? this[Meaning meaning] => Columns.FirstOrDefault(column => column.Meaning == meaning);

    /// <summary>Null where no heads are known.</summary>
    public static LayoutTable? Of(TableBlock table)
    {
        LayoutTable? best = null;
        for (var rows = 1; rows <= Math.Min(MostHeadRows, table.Rows.Length - 1); rows++)
        {
            var (columns, unknown, months) = Heads(table.Rows.AsSpan()[..rows]);
            var bodyless = table.Rows.Length == rows;
            if (!bodyless && columns.Length + (months >= 0 ? 1 : 0) > 1 && (best is null || columns.Length > best.Columns.Length))
            {
                best = new(columns, unknown, table.Rows[rows..], months);
            }
        }

        return best is null ? null : best with { Rows = Repair(best, table.Rows[0]) };
    }

    private static (ImmutableArray<LayoutColumn> Columns, ImmutableArray<(int Index, string Head)> Unknown, int Months) Heads(ReadOnlySpan<TableRow> rows)
    {
        var width = 0;
        foreach (var row in rows)
        {
            width = Math.Max(width, row.Cells.Length);
        }

        var heads = new string[width];
        for (var column = 0; column < width; column++)
        {
            heads[column] = "";
            foreach (var row in rows)
            {
                var cell = row[column];
                heads[column] = heads[column].Length == 0 ? cell : cell.Length == 0 ? heads[column] : heads[column].EndsWith('-') ? heads[column][..^1] + cell : $"{heads[column]} {cell}";
            }
        }

        var months = MonthColumns(heads);
        var columns = ImmutableArray.CreateBuilder<LayoutColumn>();
        var unknown = ImmutableArray.CreateBuilder<(int, string)>();
        for (var column = 0; column < width; column++)
        {
            if (months >= 0 && column >= months && column < months + MonthsOfYear)
            {
                continue;
            }

            if (LayoutLabels.Heads.Head(heads[column]) is { } found && found.Rest.Length < 40)
            {
                columns.Add(new(column, found.Cue.Meaning, found.Cue, heads[column], LayoutFigures.Year(found.Rest)));
            }
            else if (PeriodHead.Year(heads[column]) is { } year && columns.Count > 0 && columns[^1] is { Meaning: Meaning.Target } target)
            {
                // A head that spans the years stands over the first of them.
                columns.Add(target with { Index = column, Year = year });
            }
            else if (heads[column].Length > 0)
            {
                unknown.Add((column, heads[column]));
            }
        }

        // A column of lines or fields alone is no column of nodes.
        if (!columns.Any(static column => column.Meaning == Meaning.Node && !column.Cue.Upper))
        {
            foreach (var upper in columns.Where(static column => column.Meaning == Meaning.Node).ToList())
            {
                columns.Remove(upper);
                unknown.Add((upper.Index, upper.Head));
            }
        }

        // Without an indicator's column, what is described beside targets or results is the indicator.
        if (!columns.Any(static column => column.Meaning is Meaning.Node or Meaning.Indicator or Meaning.Phases) && columns.Any(static column => column.Meaning is Meaning.Target or Meaning.Result))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                columns[i] = columns[i].Meaning == Meaning.Description ? columns[i] with { Meaning = Meaning.Indicator } : columns[i];
            }
        }

        return (columns.ToImmutable(), unknown.ToImmutable(), months);
    }

    private static int MonthColumns(string[] heads)
    {
        for (var start = 0; start + MonthsOfYear <= heads.Length; start++)
        {
            var month = 0;
            while (month < MonthsOfYear && heads[start + month].Length == 1 && char.ToUpperInvariant(heads[start + month][0]) == MonthLetters[month])
            {
                month++;
            }

            if (month == MonthsOfYear)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Drops heads repeated at the top of a page, and joins rows that only go on with the cells above.</summary>
    private static ImmutableArray<TableRow> Repair(LayoutTable table, TableRow head)
    {
        var rows = new List<TableRow>();
        var nodes = table.Columns.Where(static column => column.Meaning == Meaning.Node).Select(static column => column.Index).ToList();
        var key = nodes.Count > 1 ? nodes[^1] : table.Columns.FirstOrDefault(static column => column.Meaning is Meaning.Node or Meaning.Phases)?.Index ?? table[Meaning.Indicator]?.Index ?? 0;
        var figures = table.Columns.Where(static column => column.Meaning is Meaning.Target or Meaning.Result or Meaning.Baseline or Meaning.Weight).Select(static column => column.Index).ToList();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Zip(head.Cells).All(static pair => pair.First.Text == pair.Second.Text))
            {
                continue;
            }

            var ownIndicator = table[Meaning.Indicator] is { } indicator && indicator.Index != key && row[indicator.Index] is { Length: > 0 } label && !char.IsLower(label[0])
                && figures.Exists(figure => row[figure].Length > 0);
            var goesOn = (row[key].Length == 0 && nodes.TrueForAll(node => row[node].Length == 0)) || (row[key] is [var first, ..] && char.IsLower(first) && rows.Count > 0 && rows[^1][key] is { Length: > 0 } above && above[^1] is not ('.' or ';'));
            if (rows.Count > 0 && goesOn && !ownIndicator && row.Filled > 0 && !(table.HasMonths && row.Filled > 3))
            {
                rows[^1] = Join(rows[^1], row);
            }
            else
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private static TableRow Join(TableRow first, TableRow second)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var column = 0; column < Math.Max(first.Cells.Length, second.Cells.Length); column++)
        {
            var (above, below) = (first[column], second[column]);
            var text = above.Length == 0 ? below : below.Length == 0 ? above
                : above.EndsWith('-') && char.IsLower(below[0]) ? above[..^1] + below : $"{above} {below}";
            cells.Add(new(text, false));
        }

        return first with { Cells = cells.ToImmutable() };
    }

    /// <summary>Whether a row of text cells has a head of revenue.</summary>
    public static bool IsRevenue(TableRow head) =>
        head.Cells.Any(static cell => AmountHeads.Revenue.Any(words => LooseWords.Match(cell.Text, 0, words) > 0));
}
