using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Tables ruled under each row only: the first row has no line above it.</summary>
internal static class OpenEdge
{
    private const double ClearGap = 10;
    private const double Padding = 2.5;
    private const double Overhang = 6;
    private const int MostLines = 8;

    /// <summary>Adds a line above the first row, where rows are parted by lines under them, and where a page break left a row open.</summary>
    public static RuleGroup Close(RuleGroup group, List<Piece> pieces, ImmutableArray<Rule> horizontal)
    {
        group = CloseBreaks(group);
        var top = group.Horizontal[0];
        if (group.Vertical.Any(rule => rule.At > top.From + 5 && rule.At < top.To - 5 && rule.From < top.At - 5) || group.Vertical.Any(rule => rule.From < top.At - 5))
        {
            return group;
        }

        // What a line above parts from it belongs to another table.
        var ceiling = horizontal.Where(rule => rule.At < top.At - 1 && rule.From < top.To && rule.To > top.From).Select(static rule => rule.At).DefaultIfEmpty(double.MinValue).Max();
        var lines = TextLine.Of(pieces.Where(piece => !piece.Turned && piece.Box.MiddleY > ceiling && piece.Box.Bottom < top.At + 2 && piece.Box.Bottom > top.At - (MostLines * 16) && piece.Box.MiddleX > top.From && piece.Box.MiddleX < top.To));
        var row = new List<TextLine>();
        var below = top.At;
        for (var index = lines.Count - 1; index >= 0 && lines[index].Box.Bottom > below - (1.1 * lines[index].Size); index--)
        {
            var line = lines[index];
            if (row.Count > 0 && (Math.Abs(line.Size - row[0].Size) > 0.3 || (line.Bold && !row[0].Bold)))
            {
                break;
            }

            row.Add(line);
            below = line.Box.Top;
        }

        return IsRow(row, group, top, pieces) ? group with { KnownRow = true, Horizontal = group.Horizontal.Insert(0, top with { At = below - Padding }) } : group;
    }

    /// <summary>Some programs draw no line where a page break cuts a row: its sides go on beyond the last line.</summary>
    private static RuleGroup CloseBreaks(RuleGroup group)
    {
        if (group.Vertical.Length < 2)
        {
            return group;
        }

        var (first, last) = (group.Horizontal[0], group.Horizontal[^1]);
        var (top, bottom) = (group.Vertical.Min(static rule => rule.From), group.Vertical.Max(static rule => rule.To));
        var horizontal = group.Horizontal;
        if (group.Vertical.Count(rule => rule.From < first.At - Overhang) > 1)
        {
            horizontal = horizontal.Insert(0, first with { At = top });
        }

        if (group.Vertical.Count(rule => rule.To > last.At + Overhang) > 1)
        {
            horizontal = horizontal.Add(last with { At = bottom });
        }

        return group with { Horizontal = horizontal };
    }

    /// <summary>Whether the lines are cells beside each other, in the columns of the rows below where there are any.</summary>
    private static bool IsRow(List<TextLine> row, RuleGroup group, Rule top, List<Piece> pieces)
    {
        var cells = row.Where(static line => line.Pieces.Length > 1).Select(static line => line.Pieces).ToList();
        if (cells.Count == 0 || row[^1].Pieces.Length < 2 || row.Count > MostLines
            || !cells.TrueForAll(static line => line.Zip(line.Skip(1)).All(static pair => pair.Second.Box.Left - pair.First.Box.Right > ClearGap)))
        {
            return false;
        }

        var below = TextLine.Of(pieces.Where(piece => piece.Box.Top > top.At && piece.Box.Bottom < group.Box.Bottom + 1)).Where(static line => line.Pieces.Length > 1).Select(static line => line.Pieces);
        IReadOnlyList<IReadOnlyList<Piece>> rows = [.. cells, .. below];
        var gutters = Gutters.Find(rows);
        return !gutters.IsEmpty && row.TrueForAll(line => line.Pieces.All(piece => gutters.All(gutter => piece.Box.Right < gutter || piece.Box.Left > gutter)));
    }
}
