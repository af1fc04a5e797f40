using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lines that hang together.</summary>
/// <param name="Horizontal">Horizontal lines by height.</param>
/// <param name="Vertical">Vertical lines by position.</param>
/// <param name="KnownRow">Whether cells beside each other were found in its first row.</param>
internal sealed record RuleGroup(ImmutableArray<Rule> Horizontal, ImmutableArray<Rule> Vertical, bool KnownRow = false)
{
    public Box Box => new(
        Math.Min(Horizontal.Min(static rule => rule.From), Vertical.IsEmpty ? double.MaxValue : Vertical[0].At),
        Horizontal[0].At,
        Math.Max(Horizontal.Max(static rule => rule.To), Vertical.IsEmpty ? double.MinValue : Vertical[^1].At),
        Horizontal[^1].At);
}

/// <summary>Groups the lines and shaded areas of a page to what may be tables and frames.</summary>
internal sealed class RuleGroups
{
    private const double Touch = 3.5;
    private const double SameEnd = 5;
    private const double TallestBand = 130;
    private const int Most = 4_000;
    private const int MostShaded = 400;
    private const int MostPieces = 4_000;
    private const double FarApart = 1.6;
    private const int FewLines = 4;

    private readonly List<Piece> _pieces;
    private readonly ImmutableArray<Rule> _horizontal;
    private readonly ImmutableArray<Rule> _vertical;
    private readonly int[] _parents;

    private RuleGroups(PageContent page, List<Piece> pieces)
    {
        _pieces = pieces;
        (_horizontal, _vertical) = WithEdges(page);
        _parents = [.. Enumerable.Range(0, _horizontal.Length + _vertical.Length)];
    }

    /// <summary>Finds the groups with at least two horizontal lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pieces">Its text without running heads.</param>
    public static List<RuleGroup> Find(PageContent page, List<Piece> pieces)
    {
        var groups = new RuleGroups(page, pieces);
        if (groups._parents.Length > Most)
        {
            return [];
        }

        groups.JoinCrossing();
        groups.JoinParallel(page);
        return groups.Build();
    }

    /// <summary>Edges of shaded areas with text part cells like lines do.</summary>
    private (ImmutableArray<Rule> Horizontal, ImmutableArray<Rule> Vertical) WithEdges(PageContent page)
    {
        var horizontal = new RuleCollector();
        var vertical = new RuleCollector();
        foreach (var rule in page.Horizontal)
        {
            horizontal.Add(rule.At, rule.From, rule.To);
        }

        foreach (var rule in page.Vertical)
        {
            vertical.Add(rule.At, rule.From, rule.To);
        }

        var cells = page.Fills.Select(static fill => fill.Box).Where(box => box.Width > 15 && box.Height > 8 && box.Width * box.Height < 0.6 * page.Width * page.Height && IsCell(box)).ToList();
        var open = cells.Count > MostShaded || _pieces.Count > MostPieces ? [] : ShadedRows.Find(cells, _pieces, page.Horizontal);
        foreach (var box in cells)
        {
            if (!open.Contains(box))
            {
                horizontal.Add(box.Top, box.Left, box.Right);
                horizontal.Add(box.Bottom, box.Left, box.Right);
                vertical.Add(box.Left, box.Top, box.Bottom);
                vertical.Add(box.Right, box.Top, box.Bottom);
            }
        }

        return (horizontal.Build(), vertical.Build());
    }

    private bool IsCell(Box box)
    {
        var any = false;
        foreach (var piece in _pieces)
        {
            if (box.Holds(piece.Box))
            {
                any |= box.Height > 1.25 * piece.Size;
                if (piece.Box.Left < box.Left - 2 || piece.Box.Right > box.Right + 2)
                {
                    return false;
                }
            }
        }

        return any;
    }

    private void JoinCrossing()
    {
        for (var i = 0; i < _horizontal.Length; i++)
        {
            var across = _horizontal[i];
            for (var j = 0; j < _vertical.Length; j++)
            {
                var down = _vertical[j];
                if (down.At > across.From - Touch && down.At < across.To + Touch && across.At > down.From - Touch && across.At < down.To + Touch)
                {
                    Join(i, _horizontal.Length + j);
                }
            }
        }
    }

    /// <summary>Tables ruled between rows only: lines of the same ends with cells between them.</summary>
    private void JoinParallel(PageContent page)
    {
        // What drawn lines close on its sides is whole already.
        var closed = new HashSet<int>();
        for (var j = 0; j < _vertical.Length; j++)
        {
            if (page.Vertical.Any(rule => Math.Abs(rule.At - _vertical[j].At) < Touch && rule.From < _vertical[j].To && rule.To > _vertical[j].From))
            {
                closed.Add(Root(_horizontal.Length + j));
            }
        }

        for (var i = 0; i < _horizontal.Length; i++)
        {
            for (var j = i + 1; j < _horizontal.Length && _horizontal[j].At - _horizontal[i].At <= TallestBand; j++)
            {
                var (upper, lower) = (_horizontal[i], _horizontal[j]);
                if (Math.Abs(upper.From - lower.From) < SameEnd && Math.Abs(upper.To - lower.To) < SameEnd)
                {
                    var open = !closed.Contains(Root(i)) && !closed.Contains(Root(j));
                    if (Root(i) != Root(j) && (open || !closed.Contains(Root(i)) || !closed.Contains(Root(j))) && IsTabular(new(upper.From, upper.At, upper.To, lower.At), open))
                    {
                        var isClosed = !open;
                        Join(i, j);
                        if (isClosed)
                        {
                            closed.Add(Root(i));
                        }
                    }

                    break;
                }
            }
        }
    }

    /// <summary>Cells beside each other, or one line between close lines; no prose, which fills line after line from edge to edge.</summary>
    private bool IsTabular(Box band, bool open)
    {
        var inside = _pieces.Where(piece => band.Holds(piece.Box)).ToList();
        var full = inside.Count(piece => piece.Box.Left < band.Left + (0.1 * band.Width) && piece.Box.Right > band.Right - (0.12 * band.Width));
        return inside.Count == 1 || (inside.Count is > 1 and < FewLines && full == 0 && TextLine.Of(inside).TrueForAll(line => line.Pieces.Length == 1 && line.Box.Width < 0.5 * band.Width))
            ? open && band.Height < ((1.2 * inside.Count) + 1.8) * inside[0].Size
            : full == 0 && TextLine.Of(inside) is var lines && lines.Exists(static line => line.Pieces.Length > 1) && !(open && IsTextAbove(lines));
    }

    /// <summary>Whether text of its own stands above a row: the first lines are no cells beside others, and space or their size parts them from the row.</summary>
    private static bool IsTextAbove(List<TextLine> lines)
    {
        for (var index = 1; index < lines.Count && lines[index - 1].Pieces.Length == 1; index++)
        {
            var (last, next) = (lines[index - 1], lines[index]);
            if (next.Box.Bottom - last.Box.Bottom > FarApart * next.Size || Math.Abs(last.Size - next.Size) > 0.08 * next.Size)
            {
                return true;
            }
        }

        return false;
    }

    private List<RuleGroup> Build()
    {
        var horizontal = _horizontal.Select((rule, index) => (Rule: rule, Root: Root(index))).ToLookup(static entry => entry.Root, static entry => entry.Rule);
        var vertical = _vertical.Select((rule, index) => (Rule: rule, Root: Root(_horizontal.Length + index))).ToLookup(static entry => entry.Root, static entry => entry.Rule);
        return [.. horizontal
            .Select(group => new RuleGroup([.. group], [.. vertical[group.Key]]))
            .Select(group => OpenEdge.Close(group, _pieces, _horizontal))
            .Where(static group => group.Horizontal.Length > 1)];
    }

    private int Root(int index)
    {
        while (_parents[index] != index)
        {
            index = _parents[index] = _parents[_parents[index]];
        }

        return index;
    }

    private void Join(int first, int second) => _parents[Root(first)] = Root(second);
}
