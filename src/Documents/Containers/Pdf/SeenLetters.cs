using MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Tells letters that a reader sees from those that nobody sees, and counts what is left out.</summary>
/// <param name="shapes">What else the page draws.</param>
/// <param name="page">The page's turn.</param>
/// <param name="layers">Layers that are switched off.</param>
internal sealed class SeenLetters(PageShapes shapes, PageTurn page, HiddenLayers layers)
{
    private const double SmallestSize = 1.5;
    private const double White = 0.93;

    /// <summary>How many characters nobody sees.</summary>
    public int Hidden { get; private set; }

    /// <summary>How many characters are seen of which the PDF does not say which letters they are.</summary>
    public int Unknown { get; private set; }

    /// <summary>Whether a letter may be one that a scanner recognised: without ink, or under a picture.</summary>
    public bool IsRecognised(DrawnLetter letter) =>
        letter.Visibility == Visibility.WithoutInk || (letter.Visibility == Visibility.Shown && shapes.IsUnderPicture(page.Turn(letter.Box), letter.Order));

    /// <summary>A letter that is seen.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="turn">How it is turned.</param>
    /// <param name="ocr">Whether recognised text stands for the picture that is seen.</param>
    /// <returns>Null for what is no text or is not seen.</returns>
    public Glyph? Glyph(DrawnLetter letter, PageTurn turn, bool ocr)
    {
        var text = GlyphText.Clean(letter.Text);
        var (left, baseline) = turn.Turn(letter.Start);
        var right = turn.Turn(letter.End).X;
        var size = letter.Size is > 0 and < 500 ? letter.Size : Math.Max(letter.Box.Height, 1);
        if (text.Length == 0 && !letter.IsKnown && IsSeen(letter, size, ocr))
        {
            Unknown++;
        }

        if (text.Length == 0 || !double.IsFinite(left) || !double.IsFinite(baseline) || !double.IsFinite(right))
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            if (layers.Hide(letter.Layer) || !IsSeen(letter, size, ocr))
            {
                Hidden++;
                return null;
            }

            Unknown += letter.IsKnown ? 0 : 1;
        }

        return new(text, left, Math.Max(left, right), baseline, size, letter.Bold || letter.Ink is { Red: > White, Green: > White, Blue: > White });
    }

    private bool IsSeen(DrawnLetter letter, double size, bool ocr)
    {
        var (x, y) = page.Turn(letter.Start);
        if (size < SmallestSize || x < -1 || y < -1 || x > page.Width + 1 || y > page.Height + 1 || letter.Visibility == Visibility.Hidden)
        {
            return false;
        }

        if (IsRecognised(letter))
        {
            return ocr;
        }

        var box = page.Turn(letter.Box);
        if (shapes.Fills.Covers(box, letter.Order))
        {
            return false;
        }

        return shapes.IsOnPicture(box, letter.Order) || !letter.Ink.LooksLike(shapes.Fills.Under(box, letter.Order) ?? Ink.White);
    }
}
