using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A group of lines as a grid of cells.</summary>
internal sealed class GridTable
{
    private const double Near = 4.5;
    private const double EmptyColumn = 16;

    private readonly RuleGroup _group;
    private readonly List<Piece> _pieces;
    private readonly ImmutableArray<Fill> _fills;
    private readonly double[] _heights;
    private List<double> _edges;

    private GridTable(RuleGroup group, List<Piece> pieces, ImmutableArray<Fill> fills)
    {
        _group = group;
        _pieces = pieces;
        _fills = fills;
        var box = group.Box;
        _heights = Distinct(group.Horizontal.Select(static rule => rule.At));
        _edges = [.. Distinct(group.Vertical.Select(static rule => rule.At).Append(box.Left).Append(box.Right))];
    }

    /// <summary>Reads the grid.</summary>
    /// <param name="group">The lines.</param>
    /// <param name="pieces">The text inside.</param>
    /// <returns>A table, a frame where the lines make one cell, or null where they make none with text.</returns>
    /// <param name="fills">Shaded areas: a cell without text set off from its row is a mark.</param>
    public static PageItem? Read(RuleGroup group, List<Piece> pieces, ImmutableArray<Fill> fills)
    {
        var grid = new GridTable(group, pieces, fills);
        return grid._heights.Length < 2 || grid._edges.Count < 2 ? null : grid.Read();
    }

    private static double[] Distinct(IEnumerable<double> positions)
    {
        var distinct = new List<double>();
        foreach (var position in positions.Order())
        {
            if (distinct.Count == 0 || position - distinct[^1] > Near)
            {
                distinct.Add(position);
            }
        }

        return [.. distinct];
    }

    private PageItem? Read()
    {
        FindOpenColumns();
        var rows = new List<(int Index, ImmutableArray<PageCell> Cells)>();
        var owners = Owners();
        var columns = _edges.Count - 1;
        var cells = new List<Piece>[(_heights.Length - 1) * columns];
        foreach (var piece in _pieces)
        {
            var row = Index(_heights, piece.Box.MiddleY);
            var owner = owners[(row * columns) + Index(_edges, piece.Box.MiddleX)];
            owner = IsOpen(row) && owner % columns != Index(_edges, piece.Box.Left + 1) ? owners[(row * columns) + Index(_edges, piece.Box.Left + 1)] : owner;
            (cells[owner] ??= []).Add(piece);
        }

        for (var row = 0; row + 1 < _heights.Length; row++)
        {
            var line = ImmutableArray.CreateBuilder<PageCell>(columns);
            for (var column = 0; column < columns; column++)
            {
                line.Add(new(Extent(owners, row, column), [.. cells[(row * columns) + column] ?? []]));
            }

            rows.Add((row, ShadedCells.Mark(line.ToImmutable(), column => owners[(row * columns) + column] == (row * columns) + column, _fills)));
        }

        return Finish(rows, owners);
    }

    private PageItem? Finish(List<(int Index, ImmutableArray<PageCell> Cells)> rows, int[] owners)
    {
        var filled = rows.Where(static row => row.Cells.Any(static cell => !cell.Pieces.IsEmpty)).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        // Empty rows say something only under a lone head.
        var kept = filled.Count == 1 && rows.Count > 1 && filled[0].Cells.Count(static cell => !cell.Pieces.IsEmpty) > 1 ? rows : filled;
        var sections = Sections(kept, owners);
        return sections.Count == 1 ? Section(kept, owners, _group.Box)
            : new FrameItem(_group.Box, [.. sections.Select(section => Section(section, owners, Around(section)))]);
    }

    private static Box Around(List<(int Index, ImmutableArray<PageCell> Cells)> rows) => rows.SelectMany(static row => row.Cells).Select(static cell => cell.Box).Aggregate(static (box, cell) => box.Union(cell));

    /// <summary>Tables that touch each other are parted where the columns of one do not go on in the next.</summary>
    private List<List<(int Index, ImmutableArray<PageCell> Cells)>> Sections(List<(int Index, ImmutableArray<PageCell> Cells)> rows, int[] owners)
    {
        var count = _edges.Count - 1;
        var sections = new List<List<(int Index, ImmutableArray<PageCell> Cells)>>();
        var known = new HashSet<int>();
        foreach (var row in rows)
        {
            var edges = Enumerable.Range(1, count - 1).Where(column => owners[(row.Index * count) + column] != owners[(row.Index * count) + column - 1]).ToHashSet();
            if (sections.Count == 0 || (known.Count > 0 && edges.Count > 0 && !edges.IsSubsetOf(known) && !known.IsSubsetOf(edges) && !IsOpen(row.Index)))
            {
                sections.Add([]);
                known.Clear();
            }

            sections[^1].Add(row);
            known.UnionWith(edges);
        }

        return sections;
    }

    private PageItem Section(List<(int Index, ImmutableArray<PageCell> Cells)> rows, int[] owners, Box box)
    {
        var count = _edges.Count - 1;
        var columns = Enumerable.Range(0, count)
            .Where(column => rows.Exists(row => !row.Cells[column].Pieces.IsEmpty)
                || (_edges[column + 1] - _edges[column] > EmptyColumn && rows.Exists(row => owners[(row.Index * count) + column] % count == column)))
            .ToList();
        var texts = rows.Sum(static row => row.Cells.Count(static cell => !cell.Pieces.IsEmpty));
        return columns.Count < 2 || texts < 2
            ? new FrameItem(box, [.. rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Pieces).Select(static piece => new TextItem(piece))])
            : new TableItem(box, [.. rows.Select(row => columns.Select(column => row.Cells[column]).ToImmutableArray())]);
    }

    /// <summary>Adds columns of rows without vertical lines, where space parts them.</summary>
    private void FindOpenColumns()
    {
        var open = new List<List<Piece>>();
        for (var row = 0; row + 1 < _heights.Length; row++)
        {
            if (IsOpen(row))
            {
                open.AddRange(Lines(row));
            }
        }

        for (var column = 0; column + 1 < _edges.Count; column++)
        {
            var (left, right) = (_edges[column], _edges[column + 1]);
            var inside = open.Select(row => row.Where(piece => piece.Box.Left > left - 2 && piece.Box.Right < right + 2).ToList()).ToList();
            var gutters = Gutters.Find(inside).Where(gutter => gutter - left > Near && right - gutter > Near).ToList();
            if (inside.Count(static row => row.Count > 1) > (_edges.Count > 2 || _heights.Length > 2 || _group.KnownRow ? 0 : 1) && gutters.Count > 0)
            {
                _edges = [.. _edges, .. gutters];
                _edges.Sort();
                column += gutters.Count;
            }
        }
    }

    private IEnumerable<List<Piece>> Lines(int row) => _pieces
        .Where(piece => piece.Box.MiddleY > _heights[row] && piece.Box.MiddleY < _heights[row + 1])
        .GroupBy(static piece => Math.Round(piece.Box.Bottom / 4))
        .Select(static line => line.ToList());

    /// <summary>Whether no vertical line parts the row.</summary>
    private bool IsOpen(int row)
    {
        var (left, right) = (_edges[0], _edges[^1]);
        return !_group.Vertical.Any(rule => rule.At > left + Near && rule.At < right - Near && Covers(rule, _heights[row], _heights[row + 1]));
    }

    private static bool Covers(Rule rule, double from, double to) => Math.Min(rule.To, to) - Math.Max(rule.From, from) > 0.6 * (to - from);

    /// <summary>For each place of the grid the place that owns its cell: cells without a line between them are one.</summary>
    private int[] Owners()
    {
        var columns = _edges.Count - 1;
        var owners = Enumerable.Range(0, (_heights.Length - 1) * columns).ToArray();
        for (var row = 0; row + 1 < _heights.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var place = (row * columns) + column;
                if (column > 0 && !HasLeftLine(row, column))
                {
                    owners[place] = owners[place - 1];
                }
                else if (row > 0 && !HasTopLine(row, column))
                {
                    owners[place] = owners[place - columns];
                }
            }
        }

        return owners;
    }

    private bool HasLeftLine(int row, int column)
    {
        if (IsOpen(row))
        {
            var at = _edges[column];
            return !_pieces.Exists(piece => piece.Box.MiddleY > _heights[row] && piece.Box.MiddleY < _heights[row + 1] && piece.Box.Left < at - 1 && piece.Box.Right > at + 1);
        }

        return _group.Vertical.Any(rule => Math.Abs(rule.At - _edges[column]) <= Near && Covers(rule, _heights[row], _heights[row + 1]));
    }

    private bool HasTopLine(int row, int column)
    {
        var middle = (_edges[column] + _edges[column + 1]) / 2;
        return _group.Horizontal.Any(rule => Math.Abs(rule.At - _heights[row]) <= Near && rule.From < middle && rule.To > middle);
    }

    private Box Extent(int[] owners, int row, int column)
    {
        var columns = _edges.Count - 1;
        var owner = owners[(row * columns) + column];
        var last = column;
        while (last + 1 < columns && owners[(row * columns) + last + 1] == owner)
        {
            last++;
        }

        return new(_edges[column], _heights[row], _edges[last + 1], _heights[row + 1]);
    }

    private static int Index(IReadOnlyList<double> edges, double position)
    {
        var index = 0;
        while (index + 2 < edges.Count && edges[index + 1] <= position)
        {
            index++;
        }

        return index;
    }
}
