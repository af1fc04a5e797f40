using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lines that stand as close as the lines of one cell: a row of a table without lines, or a paragraph.</summary>
/// <param name="Lines">From top to bottom.</param>
internal sealed record RowBand(ImmutableArray<TextLine> Lines)
{
    private const double Tight = 1.12;

    public ImmutableArray<Piece> Pieces { get; } = [.. Lines.SelectMany(static line => line.Pieces)];

    /// <summary>How many lines hold cells beside each other.</summary>
    public int Parted => Lines.Count(static line => line.Pieces.Length > 1);

    /// <summary>Whether cells stand beside each other; one set in the middle of another's height counts, too.</summary>
    public bool IsRow { get; } = IsBeside(Lines);

    /// <summary>Whether lines look like rows of figures or marks, one below the other without space between.</summary>
    public bool IsDense => Lines.Count(static line => line.Pieces.Length > 1 && !line.Pieces[^1].Text.Any(char.IsLetter)) > 1;

    /// <summary>Groups lines.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="leading">Distance of the document's lines in sizes of their letters.</param>
    public static List<RowBand> Of(List<TextLine> lines, double leading)
    {
        var most = Math.Max(1.2, leading * Tight);
        var bands = new List<RowBand>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && (lines[end].Box.Bottom - lines[end - 1].Box.Bottom) / lines[end].Size <= most)
            {
                end++;
            }

            bands.Add(new([.. lines[start..end]]));
            start = end;
        }

        return bands;
    }

    private static bool IsBeside(ImmutableArray<TextLine> lines)
    {
        if (lines.Any(static line => line.Pieces.Any(static piece => piece.Text.Contains("....", StringComparison.Ordinal))))
        {
            return false;
        }

        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Pieces.Length > 1)
            {
                return true;
            }

            if (index > 0)
            {
                var (last, next) = (lines[index - 1], lines[index]);
                if (next.Box.Bottom - last.Box.Bottom < 0.9 * next.Size && (next.Box.Left > last.Box.Right || last.Box.Left > next.Box.Right))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
