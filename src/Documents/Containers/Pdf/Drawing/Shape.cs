using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>What a path looks like.</summary>
internal static class Shape
{
    private const double Straight = 0.05;
    private const int MostParts = 16;

    /// <summary>Whether a path is one rectangle that stands upright, or several that do not overlap.</summary>
    public static bool IsRectangles(PdfPath path)
    {
        if (path.Count == 0 || path.Count > MostParts)
        {
            return false;
        }

        var boxes = new List<PdfRectangle>(path.Count);
        foreach (var part in path)
        {
            if (!IsRectangle(part) || part.GetBoundingRectangle() is not { } box || boxes.Exists(other => Overlap(box, other)))
            {
                return false;
            }

            boxes.Add(box);
        }

        return true;
    }

    private static bool Overlap(PdfRectangle first, PdfRectangle second) =>
        Math.Min(first.Right, second.Right) - Math.Max(first.Left, second.Left) > Straight && Math.Min(first.Top, second.Top) - Math.Max(first.Bottom, second.Bottom) > Straight;

    private static bool IsRectangle(PdfSubpath part)
    {
        if (part.IsDrawnAsRectangle)
        {
            return true;
        }

        var lines = 0;
        foreach (var command in part.Commands)
        {
            if (command is PdfSubpath.Line line)
            {
                lines++;
                if (Math.Abs(line.From.X - line.To.X) > Straight && Math.Abs(line.From.Y - line.To.Y) > Straight)
                {
                    return false;
                }
            }
            else if (command is not (PdfSubpath.Move or PdfSubpath.Close))
            {
                return false;
            }
        }

        return lines is 3 or 4;
    }
}
