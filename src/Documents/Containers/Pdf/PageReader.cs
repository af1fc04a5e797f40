using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What a page shows: text that a reader sees, lines and areas, turned so that most of the text runs to the right.</summary>
internal sealed class PageReader
{
    private const double SmallestSize = 1.5;
    private const double ThickestRule = 2.6;

    private readonly Page _page;
    private readonly PageTurn _turn;
    private readonly int _direction;
    private readonly RuleCollector _horizontal = new();
    private readonly RuleCollector _vertical = new();
    private readonly FillMap _fills = new();
    private readonly List<Box> _pictures = [];
    private int _hidden;

    private PageReader(Page page)
    {
        _page = page;
        _direction = Direction(page.Letters);
        _turn = Turn(_direction);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">Form fields filled in on it.</param>
    public static PageContent Read(Page page, IEnumerable<(PdfRectangle Box, string Text)> fields) => new PageReader(page).Read(fields);

    private PageContent Read(IEnumerable<(PdfRectangle Box, string Text)> fields)
    {
        Pictures();
        Paths();
        var vertical = _vertical.Build();
        var dividers = vertical.AddRange(_fills.Edges());
        var ocr = IsOcrLayer();
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var direction in (ReadOnlySpan<int>)[0, 1, 2, 3])
        {
            pieces.AddRange(Pieces(direction, ocr, dividers));
        }

        foreach (var (rectangle, text) in fields)
        {
            var box = _turn.Turn(rectangle);
            var size = Math.Min(10, Math.Max(4, box.Height * 0.7));
            pieces.Add(new(box with { Top = box.MiddleY - (0.55 * size), Bottom = box.MiddleY + (0.45 * size) }, text, 0, size, Bold: false));
        }

        return new(_page.Number, _turn.Width, _turn.Height, pieces.ToImmutable(), _horizontal.Build(), vertical, _fills.All, _pictures.Count, ocr, _hidden);
    }

    private static int Direction(IReadOnlyList<Letter> letters)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var letter in letters)
        {
            if (!string.IsNullOrWhiteSpace(letter.Value) && PageTurn.Direction(letter.StartBaseLine, letter.EndBaseLine) is { } direction)
            {
                counts[direction]++;
            }
        }

        var most = 0;
        for (var direction = 1; direction < 4; direction++)
        {
            most = counts[direction] > counts[most] ? direction : most;
        }

        return most;
    }

    private PageTurn Turn(int direction) => new(direction, _page.Width, _page.Height);

    private void Pictures()
    {
        foreach (var image in _page.GetImages())
        {
            _pictures.Add(_turn.Turn(image.BoundingBox));
        }
    }

    /// <summary>Scanners lay the recognised text invisibly over the picture of the page.</summary>
    private bool IsOcrLayer()
    {
        var area = _turn.Width * _turn.Height;
        return _page.Letters.Count > 0 && _pictures.Exists(box => box.Width * box.Height > 0.5 * area)
            && _page.Letters.Count(static letter => IsInvisible(letter)) > 0.9 * _page.Letters.Count;
    }

    private static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private List<Piece> Pieces(int direction, bool ocr, ImmutableArray<Rule> dividers)
    {
        var main = direction == _direction;
        var turn = main ? _turn : Turn(direction);
        var glyphs = new List<Glyph>();
        foreach (var letter in _page.Letters)
        {
            // Slanted text is read with the page's own direction.
            if ((PageTurn.Direction(letter.StartBaseLine, letter.EndBaseLine) ?? _direction) == direction && Glyph(letter, turn, ocr) is { } glyph)
            {
                glyphs.Add(glyph);
            }
        }

        var pieces = PieceBuilder.Build(glyphs, main ? dividers : []);
        return main ? pieces : [.. pieces.Select(piece => piece with { Box = turn.To(_turn, piece.Box), Turned = true })];
    }

    private Glyph? Glyph(Letter letter, PageTurn turn, bool ocr)
    {
        var text = GlyphText.Clean(letter.Value);
        if (text.Length == 0)
        {
            return null;
        }

        var (left, baseline) = turn.Turn(letter.StartBaseLine);
        var right = turn.Turn(letter.EndBaseLine).X;
        var size = letter.PointSize is > 0 and < 500 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
        if (!double.IsFinite(left) || !double.IsFinite(baseline) || !double.IsFinite(right))
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(text) && !IsSeen(letter, size, ocr))
        {
            _hidden++;
            return null;
        }

        return new(text, left, Math.Max(left, right), baseline, size, letter.FontDetails.IsBold || letter.RenderingMode == TextRenderingMode.FillThenStroke || IsBold(letter.FontName) || IsLight(letter));
    }

    private static bool IsBold(string? font) =>
        font is not null && (font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase) || font.Contains("Semibold", StringComparison.OrdinalIgnoreCase));

    /// <summary>Light letters on a dark ground are set off as bold ones are.</summary>
    private static bool IsLight(Letter letter) => Ink(letter.Color) is { Red: > 0.93, Green: > 0.93, Blue: > 0.93 };

    private bool IsSeen(Letter letter, double size, bool ocr)
    {
        var (x, y) = _turn.Turn(letter.StartBaseLine);
        if (size < SmallestSize || x < -1 || y < -1 || x > _turn.Width + 1 || y > _turn.Height + 1)
        {
            return false;
        }

        if (IsInvisible(letter))
        {
            return ocr;
        }

        var box = _turn.Turn(letter.BoundingBox);
        if (_pictures.Exists(picture => picture.Holds(box)))
        {
            return true;
        }

        var ink = Ink(letter.RenderingMode == TextRenderingMode.Stroke ? letter.StrokeColor : letter.Color);
        return !ink.LooksLike(_fills.Under(box) ?? Pdf.Ink.White);
    }

    private static Ink Ink(IColor? color)
    {
        if (color is null or PatternColor)
        {
            return default;
        }

        var (red, green, blue) = color.ToRGBValues();
        return new(red, green, blue);
    }

    private void Paths()
    {
        foreach (var path in _page.Paths)
        {
            if (path.IsClipping || (!path.IsFilled && !path.IsStroked))
            {
                continue;
            }

            foreach (var part in path)
            {
                if (path.IsStroked)
                {
                    Stroke(part);
                }

                if (path.IsFilled && path.FillColor is not PatternColor && part.GetBoundingRectangle() is { } rectangle)
                {
                    Filled(_turn.Turn(rectangle), Ink(path.FillColor), path.IsStroked || path.Count > 1 || part.IsDrawnAsRectangle || part.Commands.All(static command => command is not PdfSubpath.CubicBezierCurve));
                }
            }
        }
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

    private void Filled(Box box, Ink ink, bool straight)
    {
        if (box.Height <= ThickestRule && box.Width > box.Height && straight)
        {
            _horizontal.Add(box.MiddleY, box.Left, box.Right);
        }
        else if (box.Width <= ThickestRule && straight)
        {
            _vertical.Add(box.MiddleX, box.Top, box.Bottom);
        }
        else
        {
            _fills.Add(new(box, ink));
        }
    }
}
