using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A straight line of a page.</summary>
/// <param name="At">Its height if it is horizontal, else its distance from the left edge.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Rule(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>A filled area.</summary>
/// <param name="Box">Where.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Hides">Whether what lies under it cannot be seen.</param>
/// <param name="Order">Its place in the order of drawing.</param>
internal readonly record struct Fill(Box Box, Ink Ink, bool Hides, int Order);

/// <summary>A colour as red, green and blue from 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static Ink White { get; } = new(1, 1, 1);

    /// <summary>Whether a reader cannot tell the two apart.</summary>
    public bool LooksLike(Ink other) =>
        Math.Abs(Red - other.Red) < 0.08 && Math.Abs(Green - other.Green) < 0.08 && Math.Abs(Blue - other.Blue) < 0.08;
}

/// <summary>What a page shows.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Width">Width as the page is read.</param>
/// <param name="Height">Height as the page is read.</param>
/// <param name="Pieces">The visible text.</param>
/// <param name="Horizontal">Horizontal lines.</param>
/// <param name="Vertical">Vertical lines.</param>
/// <param name="Fills">Filled areas.</param>
/// <param name="Pictures">How many pictures it shows.</param>
/// <param name="FromOcr">Whether the text is an invisible layer over a picture.</param>
/// <param name="Hidden">How many characters were left out because nobody sees them.</param>
/// <param name="Unknown">How many characters are seen of which the PDF does not say which letters they are.</param>
internal sealed record PageContent(
    int Number,
    double Width,
    double Height,
    ImmutableArray<Piece> Pieces,
    ImmutableArray<Rule> Horizontal,
    ImmutableArray<Rule> Vertical,
    ImmutableArray<Fill> Fills,
    int Pictures,
    bool FromOcr,
    int Hidden,
    int Unknown)
{
    /// <summary>Whether pictures take most of the page.</summary>
    public bool IsPicture { get; init; }
}
