using UglyToad.PdfPig.Core;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Turns PDF coordinates (y upwards) so that text of one direction runs to the right, with y downwards.</summary>
/// <param name="quarters">Direction of the text: 0 right, 1 upwards, 2 left, 3 downwards.</param>
/// <param name="width">Width of the page before the turn.</param>
/// <param name="height">Height of the page before the turn.</param>
internal sealed class PageTurn(int quarters, double width, double height)
{
    public double Width => quarters % 2 == 0 ? width : height;

    public double Height => quarters % 2 == 0 ? height : width;

    /// <summary>The direction of a baseline, or null where it is slanted.</summary>
    public static int? Direction(PdfPoint start, PdfPoint end)
    {
        var (x, y) = (end.X - start.X, end.Y - start.Y);
        return Math.Abs(y) <= 0.2 * Math.Abs(x) ? (x >= 0 ? 0 : 2)
            : Math.Abs(x) <= 0.2 * Math.Abs(y) ? (y > 0 ? 1 : 3)
            : null;
    }

    public (double X, double Y) Turn(PdfPoint point) => quarters switch
    {
        0 => (point.X, height - point.Y),
        1 => (point.Y, point.X),
        2 => (width - point.X, point.Y),
        _ => (height - point.Y, width - point.X),
    };

    public Box Turn(PdfRectangle rectangle)
    {
        var (firstX, firstY) = Turn(rectangle.BottomLeft);
        var (secondX, secondY) = Turn(rectangle.TopRight);
        return new(Math.Min(firstX, secondX), Math.Min(firstY, secondY), Math.Max(firstX, secondX), Math.Max(firstY, secondY));
    }

    /// <summary>A box of text of this direction as a box of another.</summary>
    public Box To(PageTurn other, Box box)
    {
        var first = other.Turn(Back(box.Left, box.Top));
        var second = other.Turn(Back(box.Right, box.Bottom));
        return new(Math.Min(first.X, second.X), Math.Min(first.Y, second.Y), Math.Max(first.X, second.X), Math.Max(first.Y, second.Y));
    }

    private PdfPoint Back(double x, double y) => quarters switch
    {
        0 => new(x, height - y),
        1 => new(y, x),
        2 => new(width - x, y),
        _ => new(width - y, height - x),
    };
}
