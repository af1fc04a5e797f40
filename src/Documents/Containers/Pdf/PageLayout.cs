namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A page in reading order: columns of text and tables.</summary>
/// <param name="look">How the document is set.</param>
internal sealed class PageLayout(DocumentLook look)
{
    private const int Deepest = 12;
    private const int FewestMarks = 3;

    private readonly List<PagePart> _parts = [];

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="dropped">Its running heads, left out.</param>
    /// <param name="look">How the document is set.</param>
    /// <returns>The parts in reading order.</returns>
    public static List<PagePart> Read(PageContent page, HashSet<Piece> dropped, DocumentLook look)
    {
        var layout = new PageLayout(look);
        layout.Order(Items(page, [.. page.Pieces.Where(piece => !dropped.Contains(piece))]), look.Right(page), 0);
        return layout._parts;
    }

    /// <summary>Tables and frames take the text inside them; the inner ones first.</summary>
    private static List<PageItem> Items(PageContent page, List<Piece> pieces)
    {
        var items = new List<PageItem>();
        var free = pieces;
        foreach (var group in RuleGroups.Find(page, pieces).OrderBy(static group => group.Box.Width * group.Box.Height))
        {
            var box = group.Box;
            var around = new Box(box.Left - 1, box.Top - 1, box.Right + 1, box.Bottom + 1);
            var inside = free.Where(piece => around.Holds(piece.Box)).ToList();
            var inner = items.Where(item => around.Holds(item.Box)).ToList();
            var item = GridTable.Read(group, inside, page.Fills);
            if (item is null)
            {
                continue;
            }

            item = inner.Count == 0 ? item : new FrameItem(box, [.. inner, .. inside.Select(static piece => new TextItem(piece))]);
            items.RemoveAll(inner.Contains);
            items.Add(item);
            free = [.. free.Except(inside)];
        }

        return [.. items, .. free.Select(static piece => new TextItem(piece))];
    }

    private void Order(List<PageItem> items, double right, int depth)
    {
        items.Sort(static (first, second) => first.Box.Top.CompareTo(second.Box.Top));
        if (depth < Deepest && ColumnSplit.Find(items) is { } split)
        {
            Order(items[..split.First], right, depth + 1);
            var columns = items[split.First..split.End];
            var (leftEnd, rightEnd) = (columns.Where(item => item.Box.Left < split.At).Max(static item => item.Box.Right), columns.Max(static item => item.Box.Right));
            var cards = columns.TrueForAll(static item => item is FrameItem);
            foreach (var band in Bands(columns, cards))
            {
                if (cards)
                {
                    Cards(band);
                    continue;
                }

                Order([.. band.Where(item => item.Box.Left < split.At)], leftEnd, depth + 1);
                Order([.. band.Where(item => item.Box.Left >= split.At)], rightEnd, depth + 1);
            }

            Order(items[split.End..], right, depth + 1);
            return;
        }

        var column = new List<Piece>();
        foreach (var item in items)
        {
            switch (item)
            {
                case TextItem text:
                    column.Add(text.Piece);
                    break;
                case FrameItem frame:
                    Flush(column, right);
                    Order([.. frame.Items], Inner(frame), depth + 1);
                    break;
                case TableItem table:
                    Flush(column, right);
                    _parts.Add(new TablePart(table));
                    break;
            }
        }

        Flush(column, right);
    }

    /// <summary>Where text ends in a frame: as far from its right edge as it begins from its left.</summary>
    private static double Inner(FrameItem frame) => frame.Box.Right - Math.Clamp(frame.Items.Min(static item => item.Box.Left) - frame.Box.Left, 1, 30);

    /// <summary>Cards side by side are read row by row, columns of text one after the other.</summary>
    private static IEnumerable<List<PageItem>> Bands(List<PageItem> columns, bool cards)
    {
        if (!cards)
        {
            yield return columns;
            yield break;
        }

        var band = new List<PageItem>();
        foreach (var item in columns)
        {
            if (band.Count > 0 && item.Box.Top > band.Max(static other => other.Box.Bottom) - 2)
            {
                yield return band;
                band = [];
            }

            band.Add(item);
        }

        yield return band;
    }

    private void Cards(List<PageItem> band)
    {
        foreach (var frame in band.OfType<FrameItem>().OrderBy(static frame => frame.Box.Left))
        {
            var start = _parts.Count;
            Order([.. frame.Items], Inner(frame), Deepest);
            if (start < _parts.Count && _parts[start] is FlowPart flow)
            {
                _parts[start] = flow with { Card = true };
            }
        }
    }

    private void Flush(List<Piece> pieces, double right)
    {
        // Marks of a table come in numbers; a bullet that has its text is none any more.
        var column = pieces.ToList();
        if (column.Count(static piece => piece.Drawn) < FewestMarks)
        {
            column = [.. TextLine.Of(column).SelectMany(static line => line.Pieces).Where(static piece => !piece.Drawn)];
        }

        var bands = RowBand.Of(TextLine.Of(column), look.Leading);
        pieces.Clear();
        var text = new List<TextLine>();
        for (var index = 0; index < bands.Count; index++)
        {
            if (OpenTables.At(bands, index) is { } found)
            {
                var table = found.Table;
                var left = column.Min(static piece => piece.Box.Left);
                if (text.Count > 0 && OpenTables.IsFirstRow(text[^1], table, left))
                {
                    table = OpenTables.Above(text[^1], table, left);
                    text.RemoveAt(text.Count - 1);
                }

                AddText(text, right);
                text = [];
                _parts.Add(new TablePart(table));
                index = found.End - 1;
            }
            else
            {
                text.AddRange(bands[index].Lines);
            }
        }

        AddText(text, right);
    }

    private void AddText(List<TextLine> text, double right)
    {
        // A shape that stands for nothing in a table and before no text is an ornament.
        text.RemoveAll(static line => line.Pieces.All(static piece => piece.Drawn));
        if (text.Count > 0)
        {
            _parts.Add(new FlowPart(text, right, Card: false));
        }
    }
}
