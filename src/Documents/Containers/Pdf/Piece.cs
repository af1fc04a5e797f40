using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Words that stand close together on one baseline.</summary>
/// <param name="Box">Where, from the top of the letters to a little under the baseline.</param>
/// <param name="Text">The words with one space between them.</param>
/// <param name="FirstWord">Width of the first word.</param>
/// <param name="Size">Size of most of the letters.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Turned">Whether it runs across the page's other text.</param>
/// <param name="Drawn">Whether it is a small shape that stands for a bullet or a mark, not text.</param>
internal sealed record Piece(Box Box, string Text, double FirstWord, double Size, bool Bold, bool Turned = false, bool Drawn = false)
{
    /// <summary>Gaps at which a table without lines may part it, from left to right.</summary>
    public ImmutableArray<Seam> Seams { get => field.IsDefault ? [] : field; init; }

    /// <summary>The pieces on both sides of some of its seams.</summary>
    /// <param name="parts">Whether a seam parts it.</param>
    public IEnumerable<Piece> Split(Func<Seam, bool> parts)
    {
        var rest = this;
        foreach (var seam in Seams.Where(parts))
        {
            var at = seam.At - (Text.Length - rest.Text.Length);
            yield return rest with { Text = rest.Text[..at].TrimEnd(), Box = rest.Box with { Right = seam.Left }, Seams = [] };
            rest = rest with { Text = rest.Text[at..], Box = rest.Box with { Left = seam.Right }, FirstWord = seam.NextWord, Seams = [] };
        }

        yield return ReferenceEquals(rest, this) ? this : rest;
    }
}
