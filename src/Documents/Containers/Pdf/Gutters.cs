using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Columns that nothing but space parts.</summary>
internal static class Gutters
{
    private const double Narrowest = 3;
    private const double Clear = 8;

    /// <summary>Finds where rows leave space at the same place.</summary>
    /// <param name="rows">The text by rows.</param>
    /// <returns>The middles of the gutters from left to right.</returns>
    public static ImmutableArray<double> Find(IReadOnlyList<IReadOnlyList<Piece>> rows)
    {
        // A row with one piece may be a heading over all columns; it neither makes nor hinders a gutter.
        var voting = rows.Where(static row => row.Count > 1).ToList();
        if (voting.Count == 0)
        {
            return [];
        }

        var spans = voting.SelectMany(static row => row).Select(static piece => (piece.Box.Left, piece.Box.Right)).Order().ToList();
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
}
