using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Tables without lines: neighbouring rows of text whose gaps stand above each other.</summary>
internal static class OpenTables
{
    private const double Furthest = 3.2;
    private const int FewestGaps = 2;
    private const int FewestRows = 3;
    private const double SameEdge = 2;
    private const double FarIn = 80;

    /// <summary>The table that begins with a band of lines.</summary>
    /// <param name="bands">The bands from top to bottom.</param>
    /// <param name="start">Index of the first.</param>
    /// <returns>The index after its last band and the table; null where none begins.</returns>
    public static (int End, TableItem Table)? At(List<RowBand> bands, int start)
    {
        if (!bands[start].IsRow)
        {
            return null;
        }

        var rows = new List<RowBand> { bands[start] };
        var gutters = Find(rows);
        var end = start + 1;
        for (var index = start + 1; index < bands.Count && !gutters.IsEmpty && IsNear(bands[index - 1], bands[index]); index++)
        {
            var band = Gutters.Part(bands[index], rows);
            var parted = rows.ConvertAll(row => Gutters.Part(row, [band]));
            var found = Find([.. parted, band]);
            if (band.IsRow && !rows[^1].IsRow && !IsAligned(rows, band))
            {
                break;
            }

            if (IsFar(rows, band) || IsOther(rows, band, found, gutters))
            {
                break;
            }

            if (found.IsEmpty || found.Length * 2 < gutters.Length || !Fits(band, found) || !parted.TrueForAll(row => Fits(row, found)))
            {
                break;
            }

            if (!band.IsRow && (!rows[^1].IsRow || (band.Lines.Length > 1 && !IsCell(band, rows)) || index + 1 == bands.Count || !bands[index + 1].IsRow))
            {
                break;
            }

            rows = [.. parted, band];
            gutters = found;
            end = band.IsRow ? index + 1 : end;
        }

        rows.RemoveRange(end - start, rows.Count - (end - start));
        return gutters.IsEmpty || !IsTable(rows, gutters) ? null : (end, Build(Rows(rows, gutters), gutters));
    }

    /// <summary>Whether the line above a table is a row of it that has one cell only: far from where text begins, it stands under no heading's place.</summary>
    /// <param name="line">The line.</param>
    /// <param name="table">The table.</param>
    /// <param name="left">Where text begins.</param>
    public static bool IsFirstRow(TextLine line, TableItem table, double left)
    {
        var first = TextLine.Of(table.Rows[0].SelectMany(static cell => cell.Pieces))[0];
        return line.Pieces.Length == 1 && !line.Bold && table.Box.Left - left > FarIn && Math.Abs(line.Box.Left - table.Box.Left) < SameEdge
            && Math.Abs(line.Size - first.Size) < 0.3 && first.Box.Bottom - line.Box.Bottom < Furthest * line.Size;
    }

    /// <summary>The table with a row above that has one cell only, and with the column on its left that is empty in all of them.</summary>
    /// <param name="line">The row.</param>
    /// <param name="table">The table.</param>
    /// <param name="left">Where text begins.</param>
    public static TableItem Above(TextLine line, TableItem table, double left)
    {
        ImmutableArray<PageCell> first = [.. table.Rows[0].Select((cell, column) => new PageCell(cell.Box with { Top = line.Box.Top, Bottom = line.Box.Bottom }, column == 0 ? line.Pieces : []))];
        return new(table.Box.Union(line.Box) with { Left = left }, [.. table.Rows.Insert(0, first).Select(row => row.Insert(0, new(row[0].Box with { Left = left, Right = row[0].Box.Left }, [])))]);
    }

    private static bool IsNear(RowBand last, RowBand next) => next.Lines[0].Box.Bottom - last.Lines[^1].Box.Bottom < Furthest * next.Lines[0].Size;

    /// <summary>Whether more space than between the rows parts a band from them.</summary>
    private static bool IsFar(List<RowBand> rows, RowBand band)
    {
        var gaps = rows.Skip(1).Select((row, index) => Space(rows[index], row)).Order().ToList();
        if (gaps.Count < FewestGaps)
        {
            return false;
        }

        var usual = gaps[gaps.Count / 2];
        return Space(rows[^1], band) > (band.IsRow ? (2 * usual) + 4 : (1.4 * usual) + 2);
    }

    private static double Space(RowBand upper, RowBand lower) => lower.Lines.Min(static line => line.Box.Top) - upper.Lines.Max(static line => line.Box.Bottom);

    /// <summary>Whether a band is a row of another table: it crosses columns that several rows showed, or has columns of its own and leaves others empty.</summary>
    private static bool IsOther(List<RowBand> rows, RowBand band, ImmutableArray<double> found, ImmutableArray<double> gutters)
    {
        if (!band.IsRow)
        {
            return false;
        }

        if (rows.Count >= FewestRows && found.Length < gutters.Length)
        {
            return true;
        }

        if (rows.Count(static row => row.IsRow) < FewestRows)
        {
            return false;
        }

        var known = rows.Where(static row => row.IsRow).SelectMany(row => Columns(row, found)).ToHashSet();
        var own = Columns(band, found).ToHashSet();
        return !own.IsSubsetOf(known) && known.Any(column => column > 0 && !own.Contains(column));
    }

    /// <summary>Whether all cells stand under others, at their left, middle or right: below a heading, those of another table do not.</summary>
    private static bool IsAligned(List<RowBand> rows, RowBand band) => band.Pieces.All(piece => rows.Exists(row => row.IsRow && row.Pieces.Any(other =>
        Math.Abs(other.Box.Left - piece.Box.Left) < SameEdge || Math.Abs(other.Box.Right - piece.Box.Right) < SameEdge || Math.Abs(other.Box.MiddleX - piece.Box.MiddleX) < SameEdge)));

    private static bool IsCell(RowBand lone, List<RowBand> rows) => lone.Pieces.All(piece => Gutters.IsCell(piece, rows.Where(static row => row.IsRow).Select(static row => (IReadOnlyList<Piece>)row.Pieces)));

    private static IEnumerable<int> Columns(RowBand band, ImmutableArray<double> gutters) => band.Pieces.Select(piece => gutters.Count(gutter => piece.Box.Left > gutter));

    private static ImmutableArray<double> Find(List<RowBand> rows) =>
        Gutters.Find([.. rows.Where(static row => row.IsRow).Select(static row => row.Pieces)], rows.Where(static row => !row.IsRow).SelectMany(static row => row.Pieces));

    /// <summary>Whether nothing crosses a gutter; a lone line over all columns is a heading inside the table.</summary>
    private static bool Fits(RowBand band, ImmutableArray<double> gutters) =>
        band.Pieces.All(piece => gutters.All(gutter => piece.Box.Right < gutter || piece.Box.Left > gutter)) && (band.IsRow || band.Lines.Length < 4);

    /// <summary>Few rows make a table only where the gaps are wide: words of justified lines stand apart, too.</summary>
    private static bool IsTable(List<RowBand> rows, ImmutableArray<double> gutters)
    {
        // A page may end below the first row: years, marks or figures side by side are no words of a line.
        if (rows is [{ Parted: 1 } only] && gutters.Length >= FewestGaps && only.Pieces.Count(static piece => !piece.Text.Any(char.IsLetter)) >= FewestGaps)
        {
            return gutters.All(gutter => Gap(only, gutter) > 1.2 * only.Lines[0].Size);
        }

        var count = rows.Sum(static row => Math.Max(1, row.Parted));
        return count >= (gutters.Length > 1 ? 2 : 3) || rows.TrueForAll(row => gutters.All(gutter => Gap(row, gutter) > 2.5 * row.Lines[0].Size));
    }

    private static double Gap(RowBand row, double gutter)
    {
        var left = row.Pieces.Where(piece => piece.Box.Right < gutter).Select(static piece => piece.Box.Right).DefaultIfEmpty(double.MinValue).Max();
        var right = row.Pieces.Where(piece => piece.Box.Left > gutter).Select(static piece => piece.Box.Left).DefaultIfEmpty(double.MaxValue).Min();
        return right - left;
    }

    /// <summary>Bands are rows, unless rows stand so close that a band holds several.</summary>
    private static List<List<TextLine>> Rows(List<RowBand> bands, ImmutableArray<double> gutters)
    {
        var rows = new List<List<TextLine>>();
        foreach (var band in bands)
        {
            if (band.Parted < 2 || !band.IsDense)
            {
                rows.Add([.. band.Lines]);
                continue;
            }

            var first = true;
            foreach (var line in band.Lines)
            {
                if (!first && (IsLevel(rows[^1][^1], line) || IsRest(rows[^1][^1], line) || line.Pieces.Length == 1 || line.Pieces.All(piece => piece.Box.Left > gutters[0] && piece.Box.Right < gutters[^1])))
                {
                    rows[^1].Add(line);
                }
                else
                {
                    rows.Add([line]);
                }

                first = false;
            }
        }

        return rows;
    }

    /// <summary>Whether lines stand beside each other by half a line, as those of cells set in the middle of a row's height.</summary>
    private static bool IsLevel(TextLine last, TextLine next) => next.Box.Bottom - last.Box.Bottom < 0.9 * next.Size;

    /// <summary>Whether a narrow cell of the line above goes on with its percent sign.</summary>
    private static bool IsRest(TextLine last, TextLine next) => next.Pieces.Any(sign => sign.Text == "%"
        && last.Pieces.Any(figure => char.IsAsciiDigit(figure.Text[^1]) && figure.Box.Left - sign.Size < sign.Box.Right && figure.Box.Right + sign.Size > sign.Box.Left));

    private static TableItem Build(List<List<TextLine>> rows, ImmutableArray<double> gutters)
    {
        var box = rows.SelectMany(static row => row).Select(static line => line.Box).Aggregate(static (box, line) => box.Union(line));
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
