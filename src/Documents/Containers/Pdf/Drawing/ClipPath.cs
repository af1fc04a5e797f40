using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>What is shown of that which is drawn, as the rectangle around it.</summary>
internal sealed class ClipPath : PdfPath
{
    /// <summary>A clip.</summary>
    /// <param name="box">The rectangle.</param>
    /// <param name="isExact">Whether it is all of the rectangle.</param>
    public ClipPath(PdfRectangle box, bool isExact)
    {
        Box = box;
        IsExact = isExact;
    }

    public PdfRectangle Box { get; }

    public bool IsExact { get; }

    /// <summary>What both show.</summary>
    public ClipPath With(PdfRectangle other, bool isExact)
    {
        var (left, bottom) = (Math.Max(Box.Left, other.Left), Math.Max(Box.Bottom, other.Bottom));
        var (right, top) = (Math.Min(Box.Right, other.Right), Math.Min(Box.Top, other.Top));
        return right < left || top < bottom ? new(new(left, bottom, left, bottom), false) : new(new(left, bottom, right, top), IsExact && isExact);
    }
}
