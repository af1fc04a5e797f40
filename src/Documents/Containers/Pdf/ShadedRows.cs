using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Rows that are set off by their ground in a table without lines: every second one, or the head alone. The rows between them have no ground, so that edges of the shaded ones would cut the table.</summary>
internal static class ShadedRows
{
    private const double SameEdge = 3;
    private const double Reach = 2.2;
    private const double LeastReach = 30;
    private const int FewestCells = 2;
    private const int MostColumns = 100;

    /// <summary>The areas whose neighbours are rows of the same columns without ground or lines.</summary>
    /// <param name="cells">Shaded areas with text.</param>
    /// <param name="pieces">The text of the page.</param>
    /// <param name="horizontal">Its drawn lines.</param>
    public static HashSet<Box> Find(IReadOnlyCollection<Box> cells, List<Piece> pieces, ImmutableArray<Rule> horizontal)
    {
        var found = new HashSet<Box>();
        var bands = Bands(cells).Select(band => (Cells: band, Around: band.Skip(1).Aggregate(band[0], static (box, cell) => box.Union(cell))))
            .Select(band => (band.Cells, band.Around, Inside: pieces.Where(piece => band.Around.Holds(piece.Box)).ToList())).ToList();
        foreach (var (band, around, _) in bands.Where(static band => TextLine.Of(band.Inside).Exists(static line => line.Pieces.Length > 1)))
        {
            var columns = bands.Where(other => other.Around.Left < around.Right && other.Around.Right > around.Left).SelectMany(static other => other.Inside).DistinctBy(static piece => Math.Round(piece.Box.Left)).Take(MostColumns).ToList();
            var reach = Math.Max(LeastReach, Reach * around.Height);
            if (IsRow(around with { Top = around.Bottom, Bottom = around.Bottom + reach }, columns) || IsRow(around with { Top = around.Top - reach, Bottom = around.Top }, columns))
            {
                found.UnionWith(band);
            }
        }

        return found;

        bool IsRow(Box beside, List<Piece> columns) =>
            !horizontal.Any(rule => rule.At > beside.Top - SameEdge && rule.At < beside.Bottom + SameEdge && rule.From < beside.Right && rule.To > beside.Left)
            && pieces.Where(piece => beside.Holds(piece.Box) && columns.Exists(cell => IsUnder(cell.Box, piece.Box)) && !cells.Any(cell => cell.Holds(piece.Box)))
                .Select(static piece => Math.Round(piece.Box.Left / SameEdge)).Distinct().Count() >= FewestCells;
    }

    private static bool IsUnder(Box cell, Box other) =>
        Math.Abs(cell.Left - other.Left) < SameEdge || Math.Abs(cell.Right - other.Right) < SameEdge || Math.Abs(cell.MiddleX - other.MiddleX) < SameEdge;

    /// <summary>Areas of the same height side by side.</summary>
    private static IEnumerable<List<Box>> Bands(IReadOnlyCollection<Box> cells)
    {
        var band = new List<Box>();
        foreach (var cell in cells.OrderBy(static cell => cell.Top).ThenBy(static cell => cell.Left))
        {
            if (band.Count > 0 && (Math.Abs(band[0].Top - cell.Top) > SameEdge || Math.Abs(band[0].Bottom - cell.Bottom) > SameEdge))
            {
                yield return band;
                band = [];
            }

            band.Add(cell);
        }

        if (band.Count > 0)
        {
            yield return band;
        }
    }
}
