namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Finds text set in columns.</summary>
/// <param name="First">Index of the first item, by height, that stands in columns.</param>
/// <param name="End">Index after the last.</param>
/// <param name="At">Where the right column begins.</param>
internal readonly record struct ColumnSplit(int First, int End, double At)
{
    private const int LeastLines = 3;
    private const double NarrowestColumn = 80;
    private const double NarrowestGutter = 6;
    private const double FurthestTop = 70;
    private const int ShortestProse = 18;
    private const int MostCandidates = 60;
    private const int FewestRows = 2;
    private const double SameHeight = 1;
    private const double Tight = 1.35;

    /// <summary>The widest run of items that a gutter parts.</summary>
    /// <param name="items">Items by height.</param>
    /// <returns>Null where the items are no columns of text.</returns>
    public static ColumnSplit? Find(List<PageItem> items)
    {
        if (items.Count < 2 * LeastLines)
        {
            return null;
        }

        var left = items.Min(static item => item.Box.Left);
        ColumnSplit? best = null;
        foreach (var group in items.Where(item => item.Box.Left > left + NarrowestColumn).GroupBy(static item => Math.Round(item.Box.Left / 3)).Where(static group => group.Count() > 1).OrderByDescending(static group => group.Count()).Take(MostCandidates))
        {
            var at = group.Min(static item => item.Box.Left) - 1;
            best = Longest(items, at, best);
        }

        return best;
    }

    private static ColumnSplit? Longest(List<PageItem> items, double at, ColumnSplit? best)
    {
        var first = 0;
        for (var index = 0; index <= items.Count; index++)
        {
            if (index == items.Count || (items[index].Box.Left < at && items[index].Box.Right > at - NarrowestGutter))
            {
                if (index - first > (best is { } known ? known.End - known.First : 0) && IsText(items.GetRange(first, index - first), at))
                {
                    best = new(first, index, at);
                }

                first = index + 1;
            }
        }

        return best;
    }

    private static bool IsText(List<PageItem> run, double at)
    {
        var left = run.Where(item => item.Box.Left < at).ToList();
        var right = run.Where(item => item.Box.Left >= at).ToList();
        if (!IsColumn(left) || !IsColumn(right) || IsRows(left, right))
        {
            return false;
        }

        var (one, other) = (Around(left), Around(right));
        return Math.Abs(one.Top - other.Top) < FurthestTop && one.SharedHeight(other) > 0.3 * Math.Min(one.Height, other.Height);
    }

    /// <summary>Whether each of several paragraphs on the right stands beside one on the left: rows of a table, not columns.</summary>
    private static bool IsRows(List<PageItem> left, List<PageItem> right)
    {
        if (left.Concat(right).Any(static item => item is not TextItem))
        {
            return false;
        }

        var (cells, beside) = (Paragraphs(left), Paragraphs(right));
        var level = beside.Count(cell => cells.Exists(other => Math.Abs(other.Top - cell.Top) < SameHeight || Math.Abs(other.MiddleY - cell.MiddleY) < SameHeight));
        return level >= FewestRows && (level == beside.Count || (beside.Count > FewestRows && AreBands(cells, beside)));
    }

    /// <summary>Whether rows hold at most one paragraph of each side: in columns of text the paragraphs interlock.</summary>
    private static bool AreBands(List<Box> left, List<Box> right)
    {
        var (bottom, lefts, rights, pairs) = (double.MinValue, 0, 0, 0);
        foreach (var (box, isLeft) in left.Select(static box => (Box: box, IsLeft: true)).Concat(right.Select(static box => (Box: box, IsLeft: false))).OrderBy(static cell => cell.Box.Top))
        {
            (lefts, rights) = box.Top > bottom - SameHeight ? (0, 0) : (lefts, rights);
            (lefts, rights) = isLeft ? (lefts + 1, rights) : (lefts, rights + 1);
            if (lefts > 1 || rights > 1)
            {
                return false;
            }

            pairs += lefts == 1 && rights == 1 ? 1 : 0;
            bottom = Math.Max(bottom, box.Bottom);
        }

        return pairs >= FewestRows;
    }

    private static List<Box> Paragraphs(List<PageItem> column)
    {
        var paragraphs = new List<Box>();
        var bottom = double.MinValue;
        foreach (var box in column.Select(static item => item.Box).OrderBy(static box => box.Bottom))
        {
            if (paragraphs.Count > 0 && box.Bottom - bottom < Tight * box.Height)
            {
                paragraphs[^1] = paragraphs[^1].Union(box);
            }
            else
            {
                paragraphs.Add(box);
            }

            bottom = box.Bottom;
        }

        return paragraphs;
    }

    /// <summary>Most lines of a column of text are full and of one piece; cells of a table are not.</summary>
    private static bool IsColumn(List<PageItem> items)
    {
        if (items.Count == 0)
        {
            return false;
        }

        var box = Around(items);
        if (box.Width < NarrowestColumn)
        {
            return false;
        }

        var lines = items.OfType<TextItem>().GroupBy(static item => Math.Round(item.Box.Bottom / 3)).ToList();
        var full = lines.Count(line => line.Count() < 3 && line.Sum(static item => item.Box.Width) > 0.7 * box.Width && line.Sum(static item => item.Piece.Text.Length) >= ShortestProse);
        return items.Count > items.OfType<TextItem>().Count() ? full * 2 >= lines.Count : lines.Count >= LeastLines && full * 2 > lines.Count;
    }

    private static Box Around(List<PageItem> items) => items.Skip(1).Aggregate(items[0].Box, static (box, item) => box.Union(item.Box));
}
