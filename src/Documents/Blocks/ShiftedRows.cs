using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>
/// Rows of which a converter wrote an empty cell too many in front: their cells stand one column right of where the other rows have cells of their kind.
/// Of text only: other containers say themselves which cell is where.
/// </summary>
internal static class ShiftedRows
{
    private const int FewestAlike = 2;

    // More are no table of a plan.
    private const int MostColumns = 64;
    private const decimal Clearly = 0.6m;

    private enum Kind
    {
        None,
        Mixed,
        Text,
        Number,
        Date,
    }

    /// <summary>Puts the rows of a document's tables right.</summary>
    public static BlockDocument Repair(BlockDocument document)
    {
        var notes = ImmutableArray.CreateBuilder<DraftDiagnostic>();
        var blocks = document.Blocks.Select(block => block is TableBlock { Rows.Length: > 1 } table ? Repair(table, notes) : block).ToImmutableArray();
        return notes.Count == 0 ? document : document with { Blocks = blocks, Notes = [.. document.Notes, .. notes] };
    }

    private static TableBlock Repair(TableBlock table, ImmutableArray<DraftDiagnostic>.Builder notes)
    {
        var columns = table.Rows.Max(static row => row.Cells.Length);
        if (columns > MostColumns || !table.Rows.Any(MayBeShifted))
        {
            return table;
        }

        var head = table.Rows[0] is var first && first[0].Length > 0 && TableJoiner.IsHead(first) ? first : null;
        var straight = table.Rows.Where(row => row[0].Length > 0 && row != head).ToList();
        if (head is null && straight.Count == 0)
        {
            return table;
        }

        var kinds = Enumerable.Range(0, columns).Select(column => Usual(straight, column, head)).ToArray();
        var width = Array.FindLastIndex(kinds, static kind => kind != Kind.None) + 1;
        return table with
        {
            Rows = [.. table.Rows.Select(row =>
            {
                if (!MayBeShifted(row) || !((head is not null && Width(row) > width) || IsWholeHead(row, width) || IsShifted(row, kinds)))
                {
                    return row;
                }

                notes.Add(new()
                {
                    Code = DiagnosticCodes.RowShifted,
                    Severity = DiagnosticSeverity.Info,
                    Line = row.Line,
                    Text = row.Text.Trim(' ', '|'),
                    Message = "The row was put right: its cells stood one column right of the others.",
                });
                return row with { Cells = row.Cells.RemoveAt(0) };
            })],
        };
    }

    /// <summary>Rows of marks are put right by the head of years above them (<see cref="MarkedRow"/>).</summary>
    private static bool MayBeShifted(TableRow row) => row[0].Length == 0 && row.Filled > 1 && !row.Cells.Any(static cell => Mark.Is(cell.Text));

    private static int Width(TableRow row) => row.Cells.Length - row.Cells.Reverse().TakeWhile(static cell => cell.Text.Length == 0).Count();

    /// <summary>Whether a row is a head that names every column, the first one above the second.</summary>
    private static bool IsWholeHead(TableRow row, int width) => Width(row) == width + 1 && row.Filled == width && row.Cells.All(static cell => KindOf(cell.Text) is Kind.Text or Kind.None);

    /// <summary>Whether a row has cells of another kind than the column's where it stands, or where there is no column, and none one column to the left.</summary>
    private static bool IsShifted(TableRow row, Kind[] kinds)
    {
        var (differ, alike, told) = (0, 0, 0);
        for (var column = 1; column < row.Cells.Length; column++)
        {
            var kind = KindOf(row[column]);
            if (kind == Kind.None)
            {
                continue;
            }

            // What stands beyond the last column can only belong into it.
            if (kinds[column] != Kind.None && !Fits(kind, kinds[column - 1]))
            {
                return false;
            }

            differ += Fits(kind, kinds[column]) ? 0 : 1;
            alike++;

            // The rest of two texts that a page cut fits one column to the left as well.
            told += kinds[column] == Kind.None || (kind != Kind.Text && kind == kinds[column - 1]) ? 1 : 0;
        }

        return differ > 0 && alike >= FewestAlike && told > 0;
    }

    private static bool Fits(Kind cell, Kind column) => column == cell || column == Kind.Mixed;

    /// <summary>The kind that most cells of a column have; none where there is no such column.</summary>
    private static Kind Usual(List<TableRow> rows, int column, TableRow? head)
    {
        var counts = rows.Select(row => KindOf(row[column])).Where(static kind => kind != Kind.None).CountBy(static kind => kind).ToList();
        return counts.Count == 0 ? head?[column].Length > 0 ? Kind.Mixed : Kind.None
            : counts.MaxBy(static pair => pair.Value) is var (kind, most) && most >= Clearly * counts.Sum(static pair => pair.Value) ? kind : Kind.Mixed;
    }

    private static Kind KindOf(string cell) =>
        ValueCues.IsMissing(cell) ? Kind.None
        : ItalianDate.Exact(cell) is not null ? Kind.Date
        : cell.Any(char.IsLetter) ? Kind.Text
        : cell.Any(char.IsAsciiDigit) ? Kind.Number
        : Kind.None;
}
