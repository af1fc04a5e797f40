using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Pieces on one baseline.</summary>
/// <param name="Pieces">From left to right.</param>
internal sealed record TextLine(ImmutableArray<Piece> Pieces)
{
    public Box Box { get; } = Pieces.Skip(1).Aggregate(Pieces[0].Box, static (box, piece) => box.Union(piece.Box));

    public double Size { get; } = Pieces.MaxBy(static piece => piece.Text.Length)!.Size;

    public bool Bold { get; } = Pieces.All(static piece => piece.Bold);

    public double FirstWord => Pieces[0].FirstWord;

    public string Text { get; } = Pieces.Length == 1 ? Pieces[0].Text : string.Join(' ', Pieces.Select(static piece => piece.Text));

    /// <summary>Lines from top to bottom; a bullet or number set apart stands with its text.</summary>
    public static List<TextLine> Of(IEnumerable<Piece> pieces)
    {
        var lines = new List<List<Piece>>();
        foreach (var piece in pieces.OrderBy(static piece => piece.Box.Bottom))
        {
            if (lines.Count > 0 && !piece.Turned && !lines[^1][0].Turned && piece.Box.SharedHeight(lines[^1][0].Box) > 0.6 * Math.Min(piece.Box.Height, lines[^1][0].Box.Height))
            {
                lines[^1].Add(piece);
            }
            else
            {
                lines.Add([piece]);
            }
        }

        return [.. lines.Select(static line => new TextLine(Marked([.. line.OrderBy(static piece => piece.Box.Left)])))];
    }

    private static ImmutableArray<Piece> Marked(List<Piece> line)
    {
        if (line.Count > 1 && line[0].Text.Length <= 4 && ListMarker.Length(line[0].Text + " x") > 0 && line[1].Box.Left - line[0].Box.Right < 3.5 * line[1].Size)
        {
            var text = line[1] with { Text = $"{line[0].Text} {line[1].Text}", Box = line[0].Box.Union(line[1].Box), FirstWord = line[0].FirstWord, Drawn = false, Seams = [] };
            return [text, .. line.Skip(2)];
        }

        return [.. line];
    }
}
