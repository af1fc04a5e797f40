using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Something that has its place on a page.</summary>
/// <param name="Box">Where.</param>
internal abstract record PageItem(Box Box);

/// <summary>Text outside tables.</summary>
/// <param name="Piece">The text.</param>
internal sealed record TextItem(Piece Piece) : PageItem(Piece.Box);

/// <summary>A table. Cells that stand over several columns have their text in the first.</summary>
/// <param name="Box">Where.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableItem(Box Box, ImmutableArray<ImmutableArray<PageCell>> Rows) : PageItem(Box);

/// <summary>A frame or shaded area with text of its own inside.</summary>
/// <param name="Box">Where.</param>
/// <param name="Items">What is inside.</param>
internal sealed record FrameItem(Box Box, ImmutableArray<PageItem> Items) : PageItem(Box);

/// <summary>A cell.</summary>
/// <param name="Box">Where.</param>
/// <param name="Pieces">Its text, unordered.</param>
internal readonly record struct PageCell(Box Box, ImmutableArray<Piece> Pieces)
{
    /// <summary>Where its lines may stand: as far from the right edge as they begin from the left.</summary>
    /// <param name="lines">Its lines.</param>
    public Box Inner(List<TextLine> lines) => Box with { Right = Box.Right - Math.Clamp(lines.Min(static line => line.Box.Left) - Box.Left, 1, 8) };
}
