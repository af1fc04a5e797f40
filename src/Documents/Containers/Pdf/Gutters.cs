using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Columns that nothing but space parts.</summary>
internal static class Gutters
{
    private const double Narrowest = 3;
    private const double Clear = 8;
    private const double SameLeft = 1;

    /// <summary>The pieces of a row, parted where it has seams at gaps of other rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="others">The other rows.</param>
    public static RowBand Part(RowBand row, IEnumerable<RowBand> others)
    {
        if (!row.IsRow || row.Pieces.All(static piece => piece.Seams.IsEmpty))
        {
            return row;
        }

        var gaps = Gaps(others.Where(static other => other.IsRow).SelectMany(static other => other.Pieces));
        return gaps.Count == 0 ? row : new([.. row.Lines.Select(line => new TextLine([.. line.Pieces.SelectMany(piece => piece.Split(IsGap))]))]);

        bool IsGap(Seam seam) => gaps.Exists(gap => Math.Min(gap.Right, seam.Right) - Math.Max(gap.Left, seam.Left) >= Narrowest);
    }

    private static List<(double Left, double Right)> Gaps(IEnumerable<Piece> pieces)
    {
        var gaps = new List<(double Left, double Right)>();
        double? right = null;
        foreach (var piece in pieces.OrderBy(static piece => piece.Box.Left))
        {
            if (right is { } end && piece.Box.Left - end >= Narrowest)
            {
                gaps.Add((end, piece.Box.Left));
            }

            right = Math.Max(right ?? piece.Box.Right, piece.Box.Right);
        }

        return gaps;
    }

    /// <summary>Finds where rows leave space at the same place.</summary>
    /// <param name="rows">The text by rows.</param>
    /// <param name="lone">Text that stands alone: it hinders a gutter only where it begins as a cell beside others does.</param>
    /// <returns>The middles of the gutters from left to right.</returns>
    public static ImmutableArray<double> Find(IReadOnlyList<IReadOnlyList<Piece>> rows, IEnumerable<Piece>? lone = null)
    {
        // A row with one piece may be a heading over all columns; it neither makes nor hinders a gutter.
        var voting = rows.Where(static row => row.Count > 1).ToList();
        if (voting.Count == 0)
        {
            return [];
        }

        var spans = voting.SelectMany(static row => row).Concat((lone ?? []).Where(piece => IsCell(piece, voting))).Select(static piece => (piece.Box.Left, piece.Box.Right)).Order().ToList();
        var gutters = ImmutableArray.CreateBuilder<double>();
        var right = spans[0].Right;
        foreach (var span in spans)
        {
            if (span.Left - right >= Narrowest)
            {
                var at = (right + span.Left) / 2;
                var parted = voting.Count(row => row.Any(piece => piece.Box.Right < at) && row.Any(piece => piece.Box.Left > at));
                if (parted > 0 && (span.Left - right >= Clear || parted * 2 >= Math.Min(voting.Count, 4)))
                {
                    gutters.Add(at);
                }
            }

            right = Math.Max(right, span.Right);
        }

        return gutters.ToImmutable();
    }

    /// <summary>Whether a piece begins where a cell beside others does.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="rows">The others.</param>
    public static bool IsCell(Piece piece, IEnumerable<IReadOnlyList<Piece>> rows) =>
        rows.Any(row => row.Any(cell => Math.Abs(cell.Box.Left - piece.Box.Left) < SameLeft) && row.Any(cell => cell.Box.Right < piece.Box.Left - Narrowest));
}
