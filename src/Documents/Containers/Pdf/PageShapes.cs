using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Containers.Pdf.Drawing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A picture as the page is read.</summary>
/// <param name="Box">Where.</param>
/// <param name="Hides">Whether what lies under it cannot be seen.</param>
/// <param name="Order">Its place in the order of drawing.</param>
internal readonly record struct Picture(Box Box, bool Hides, int Order);

/// <summary>A small shape that may be a bullet or a mark.</summary>
/// <param name="Box">Where.</param>
/// <param name="IsCross">Whether it is two lines across each other.</param>
internal readonly record struct SmallShape(Box Box, bool IsCross);

/// <summary>Lines, areas, pictures and small shapes of a page, turned as it is read.</summary>
internal sealed class PageShapes
{
    private const double ThickestRule = 2.6;
    private const double Smallest = 1.8;
    private const double Largest = 16;
    private const int MostSmall = 1_500;

    private readonly PageTurn _turn;
    private readonly RuleCollector _horizontal = new();
    private readonly RuleCollector _vertical = new();
    private readonly List<SmallShape> _small = [];

    private PageShapes(PageTurn turn) => _turn = turn;

    public ImmutableArray<Rule> Horizontal { get; private set; } = [];

    public ImmutableArray<Rule> Vertical { get; private set; } = [];

    public FillMap Fills { get; } = new();

    public ImmutableArray<Picture> Pictures { get; private set; } = [];

    public IReadOnlyList<SmallShape> Small => _small;

    /// <summary>Reads them.</summary>
    public static PageShapes Read(DrawnPage page, PageTurn turn, HiddenLayers layers)
    {
        var shapes = new PageShapes(turn);
        foreach (var path in page.Paths)
        {
            if (!layers.Hide(path.Layer))
            {
                shapes.Add(path);
            }
        }

        shapes.Horizontal = shapes._horizontal.Build();
        shapes.Vertical = shapes._vertical.Build();
        shapes.Pictures = [.. page.Pictures.Where(picture => !layers.Hide(picture.Layer)).Select(picture => new Picture(turn.Turn(picture.Box), picture.Hides, picture.Order))];
        return shapes;
    }

    /// <summary>Whether a picture is the ground of a box.</summary>
    public bool IsOnPicture(Box box, int order)
    {
        foreach (var picture in Pictures)
        {
            if (picture.Order < order && picture.Box.Holds(box))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a picture hides a box.</summary>
    public bool IsUnderPicture(Box box, int order)
    {
        foreach (var picture in Pictures)
        {
            if (picture.Hides && picture.Order > order && picture.Box.Covers(box))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(DrawnPath path)
    {
        var cross = path.IsStroked && IsCross(path.Path);
        foreach (var part in path.Path)
        {
            if (path.IsStroked && !cross)
            {
                Stroke(part);
            }

            if (path.Fill is { } ink && part.GetBoundingRectangle() is { } rectangle)
            {
                var straight = path.IsStroked || path.Path.Count > 1 || part.IsDrawnAsRectangle || part.Commands.All(static command => command is not PdfSubpath.CubicBezierCurve);
                Filled(Within(_turn.Turn(rectangle), path), ink, straight, path);
            }
        }

        if (cross && path.Path.GetBoundingRectangle() is { } around)
        {
            AddSmall(_turn.Turn(around), isCross: true);
        }
    }

    private Box Within(Box box, DrawnPath path)
    {
        var clip = _turn.Turn(path.Clip);
        return new(Math.Max(box.Left, clip.Left), Math.Max(box.Top, clip.Top), Math.Min(box.Right, clip.Right), Math.Min(box.Bottom, clip.Bottom));
    }

    private void Stroke(PdfSubpath part)
    {
        foreach (var command in part.Commands)
        {
            if (command is PdfSubpath.Line line)
            {
                var (fromX, fromY) = _turn.Turn(line.From);
                var (toX, toY) = _turn.Turn(line.To);
                if (Math.Abs(fromY - toY) < 0.8 && Math.Abs(fromX - toX) > 1)
                {
                    _horizontal.Add((fromY + toY) / 2, fromX, toX);
                }
                else if (Math.Abs(fromX - toX) < 0.8 && Math.Abs(fromY - toY) > 1)
                {
                    _vertical.Add((fromX + toX) / 2, fromY, toY);
                }
            }
        }
    }

    private void Filled(Box box, Ink ink, bool straight, DrawnPath path)
    {
        if (box.Width < 0 || box.Height < 0)
        {
            return;
        }

        if (box.Height <= ThickestRule && box.Width > 2 * box.Height && straight)
        {
            _horizontal.Add(box.MiddleY, box.Left, box.Right);
        }
        else if (box.Width <= ThickestRule && box.Height > 2 * box.Width && straight)
        {
            _vertical.Add(box.MiddleX, box.Top, box.Bottom);
        }
        else
        {
            if (path.Path.Count == 1 && !ink.LooksLike(Fills.Under(box, path.Order) ?? Ink.White))
            {
                AddSmall(box, isCross: false);
            }

            Fills.Add(new(box, ink, path.Hides, path.Order));
        }
    }

    private void AddSmall(Box box, bool isCross)
    {
        if (_small.Count < MostSmall && box.Width is >= Smallest and <= Largest && box.Height is >= Smallest and <= Largest && box.Width / box.Height is > 0.6 and < 1.7)
        {
            _small.Add(new(box, isCross));
        }
    }

    /// <summary>Two slanted lines: a box that was ticked.</summary>
    private static bool IsCross(PdfPath path)
    {
        var lines = path.SelectMany(static part => part.Commands).OfType<PdfSubpath.Line>().Take(3).ToList();
        return lines.Count == 2 && lines.TrueForAll(static line => Math.Abs(line.From.X - line.To.X) > 1 && Math.Abs(line.From.Y - line.To.Y) > 1);
    }
}
