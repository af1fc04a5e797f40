using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lines that belong together.</summary>
/// <param name="Text">The text after the marker.</param>
/// <param name="Marker">Bullet or number with its space, or empty.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="Lines">How many lines of the page it takes.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="StartsFlush">Whether its first line may continue a paragraph of the page before.</param>
/// <param name="EndsFull">Whether its last line is full, so that it may go on.</param>
/// <param name="Apart">Whether space parts it from the text above.</param>
internal sealed record Paragraph(string Text, string Marker, bool Bold, double Size, int Lines, double Top, bool StartsFlush, bool EndsFull, bool Apart)
{
    /// <summary>From how many times the usual size text is set off by its size.</summary>
    public const double Larger = 1.17;

    private const int LongestHeading = 300;

    /// <summary>The block.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="usual">Size of the document's text.</param>
    public TextBlock Block(int line, double usual)
    {
        var heading = Size > Larger * usual && Marker.Length == 0 && Text.Length < LongestHeading;
        return new(line, Marker.Length > 0 ? TextKind.ListItem : heading ? TextKind.Heading : TextKind.Paragraph, Marker, Text, Bold || heading);
    }
}
