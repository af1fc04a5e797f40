using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>Runs the operators of a page and notes what they draw, in order: what is drawn later covers what was drawn before.</summary>
internal sealed class PageDrawing : BaseStreamProcessor<DrawnPage>
{
    private const double Faint = 0.06;
    private const double Opaque = 0.97;
    private const double Hair = 1;

    // Where fonts of signs have their glyphs.
    private const int SymbolPage = 0xF000;

    private readonly List<DrawnLetter> _letters = [];
    private readonly List<DrawnPath> _paths = [];
    private readonly List<DrawnPicture> _pictures = [];
    private readonly PdfRectangle _page;
    private readonly LayerStack _layers;
    private readonly CurrentGraphicsState _initial;
    private PdfPath? _path;
    private PdfSubpath? _part;
    private bool _clips;
    private IFont? _boldOf;
    private bool _isBold;
    private int _translucent;
    private int _order;

    public PageDrawing(
        int number,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox crop,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        TransformationMatrix initial,
        ParsingOptions options)
        : base(number, resources, scanner, parser, filters, crop, unit, rotation, initial, options)
    {
        var shown = crop.GetVisibleBounds(rotation);
        _page = new(0, 0, shown.Width, shown.Height);
        _layers = new(scanner);
        GetCurrentState().CurrentClippingPath = new ClipPath(_page, isExact: true);
        _initial = GetCurrentState().DeepClone();
    }

    private ClipPath Clip => GetCurrentState().CurrentClippingPath as ClipPath ?? new ClipPath(_page, isExact: true);

    /// <inheritdoc/>
    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return Page(pageNumberCurrent, []);
    }

    /// <summary>Draws an appearance of an annotation over the page.</summary>
    /// <param name="form">The form that draws it.</param>
    /// <param name="placement">Where to, from the form's own coordinates.</param>
    /// <returns>Whether it drew a letter.</returns>
    public bool Draw(StreamToken form, TransformationMatrix placement)
    {
        var before = _letters.Count;
        GraphicsStack = new([_initial.DeepClone()]);
        GetCurrentState().CurrentTransformationMatrix = placement;
        ProcessFormXObject(form, NameToken.Create("Appearance"));
        return _letters.Skip(before).Any(static letter => letter.Visibility == Visibility.Shown && !string.IsNullOrWhiteSpace(letter.Text));
    }

    /// <summary>What was drawn.</summary>
    public DrawnPage Page(int number, ImmutableArray<DrawnField> fields) => new(number, _page.Width, _page.Height, [.. _letters], [.. _paths], [.. _pictures], fields);

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var start = matrix.Transform(new PdfPoint(0, 0));
        var end = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        var glyph = Around(matrix, characterBoundingBox.GlyphBounds);
        var box = glyph.Width > double.Epsilon || glyph.Height > double.Epsilon ? glyph : Around(matrix, new(0, 0, characterBoundingBox.Width, 0.7));
        var mode = currentState.FontState.TextRenderingMode;
        var ink = Ink(mode == TextRenderingMode.Stroke ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor) ?? default;
        var isKnown = font.TryGetUnicode(code, out var known) && !string.IsNullOrEmpty(known);
        var text = code < 256 && FontName.IsSymbols(font.Name?.Data) && unicode is [< '\u0100'] ? ((char)(SymbolPage + code)).ToString() : unicode;
        _letters.Add(new(text, start, end, box, pointSize, IsBold(font, mode), ink, Visible(mode, currentState, box), isKnown, _layers.Current, ++_order));
    }

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
        EndPart();
        _part = new();
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        if (_part is null)
        {
            return null;
        }

        var start = _part.Commands.OfType<PdfSubpath.Move>().Select(static move => (PdfPoint?)move.Location).FirstOrDefault();
        _part.CloseSubpath();
        EndPart();
        return start;
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(close, FillingRule.None, isStroked: true);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, fillingRule, isStroked: false);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, fillingRule, isStroked: true);

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        BeginSubpath();
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _part!.MoveTo(CurrentPosition.X, CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        var end = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _part?.LineTo(end.X, end.Y);
        CurrentPosition = end;
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var end = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3));
        var second = CurrentTransformationMatrix.Transform(new PdfPoint(x2, y2));
        _part?.BezierCurveTo(CurrentPosition.X, CurrentPosition.Y, second.X, second.Y, end.X, end.Y);
        CurrentPosition = end;
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var first = CurrentTransformationMatrix.Transform(new PdfPoint(x1, y1));
        var second = CurrentTransformationMatrix.Transform(new PdfPoint(x2, y2));
        var end = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3));
        _part?.BezierCurveTo(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        CurrentPosition = end;
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        BeginSubpath();
        var first = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        var second = CurrentTransformationMatrix.Transform(new PdfPoint(x + width, y + height));
        _part!.Rectangle(first.X, first.Y, second.X - first.X, second.Y - first.Y);
        EndPart();
    }

    /// <inheritdoc/>
    public override void EndPath()
    {
        EndPart();
        if (_clips && _path is { Count: > 0 } && _path.GetBoundingRectangle() is { } box)
        {
            GetCurrentState().CurrentClippingPath = Clip.With(box, Shape.IsRectangles(_path) && _path.Count == 1);
        }

        _clips = false;
        _path = null;
    }

    /// <inheritdoc/>
    public override void ClosePath() => EndPart();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clips = true;

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) =>
        _layers.Begin(name, propertyDictionaryName is null ? properties : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties);

    /// <inheritdoc/>
    public override void EndMarkedContent() => _layers.End();

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
        // A shading is a ground for text like a picture.
        var clip = Clip.Box;
        _pictures.Add(new(clip, Hides: false, _layers.Current, ++_order));
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        var state = GetCurrentState();
        var translucent = IsOpaque(state) ? 0 : 1;
        _translucent += translucent;
        var layer = formStream.StreamDictionary.TryFind("OC", PdfScanner, out DictionaryToken? properties) ? properties : null;
        _layers.Begin(NameToken.Create("OC"), layer);
        base.ProcessFormXObject(formStream, xObjectName);
        _layers.End();
        _translucent -= translucent;
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var state = GetCurrentState();
        state.CurrentClippingPath = Clip.With(Around(state.CurrentTransformationMatrix, rectangle), isExact: true);
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var dictionary = xObjectContentRecord.Stream.StreamDictionary;
        var hides = !dictionary.ContainsKey(NameToken.Smask) && !dictionary.ContainsKey(NameToken.Mask) && !dictionary.ContainsKey(NameToken.ImageMask);
        Picture(Around(xObjectContentRecord.AppliedTransformation, new(0, 0, 1, 1)), hides);
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(inlineImage.BoundingBox, hides: false);

    private bool IsBold(IFont font, TextRenderingMode mode)
    {
        // Asked for each letter, and some fonts look for their details each time: one answer for a run of letters.
        if (!ReferenceEquals(font, _boldOf))
        {
            (_boldOf, _isBold) = (font, font.Details.IsBold || FontName.IsBold(font.Name?.Data));
        }

        return mode == TextRenderingMode.FillThenStroke || _isBold;
    }

    private static PdfRectangle Around(in TransformationMatrix matrix, PdfRectangle box)
    {
        var (first, second, third, fourth) = (matrix.Transform(box.BottomLeft), matrix.Transform(box.BottomRight), matrix.Transform(box.TopLeft), matrix.Transform(box.TopRight));
        return new(
            Math.Min(Math.Min(first.X, second.X), Math.Min(third.X, fourth.X)),
            Math.Min(Math.Min(first.Y, second.Y), Math.Min(third.Y, fourth.Y)),
            Math.Max(Math.Max(first.X, second.X), Math.Max(third.X, fourth.X)),
            Math.Max(Math.Max(first.Y, second.Y), Math.Max(third.Y, fourth.Y)));
    }

    /// <summary>A colour, or null for a pattern, which may be anything.</summary>
    private static Ink? Ink(IColor? color)
    {
        if (color is PatternColor)
        {
            return null;
        }

        var (red, green, blue) = color?.ToRGBValues() ?? default;
        return new(red, green, blue);
    }

    private bool IsOpaque(CurrentGraphicsState state) =>
        _translucent == 0 && state.AlphaConstantNonStroking >= Opaque && state.SoftMask is null && state.BlendMode == BlendMode.Normal;

    private Visibility Visible(TextRenderingMode mode, CurrentGraphicsState state, PdfRectangle box)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);
        var clip = Clip.Box;
        var alpha = mode == TextRenderingMode.Stroke ? state.AlphaConstantStroking : state.AlphaConstantNonStroking;
        return alpha < Faint || x < clip.Left - Hair || x > clip.Right + Hair || y < clip.Bottom - Hair || y > clip.Top + Hair ? Visibility.Hidden
            : mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip ? Visibility.WithoutInk
            : Visibility.Shown;
    }

    private void Picture(PdfRectangle box, bool hides)
    {
        var seen = Clip.With(box, isExact: true);
        if (seen.Box is { Width: > 0, Height: > 0 })
        {
            _pictures.Add(new(seen.Box, hides && seen.IsExact && IsOpaque(GetCurrentState()), _layers.Current, ++_order));
        }
    }

    private void Paint(bool close, FillingRule filling, bool isStroked)
    {
        if (close)
        {
            _part?.CloseSubpath();
        }

        EndPart();
        var state = GetCurrentState();
        if (_path is { Count: > 0 } path)
        {
            var isFilled = filling != FillingRule.None && state.AlphaConstantNonStroking >= Faint;
            var ink = isFilled ? Ink(state.CurrentNonStrokingColor) : null;
            var clip = Clip;
            if (ink is not null || isStroked)
            {
                _paths.Add(new(path, ink, isStroked, clip.Box, ink is not null && clip.IsExact && IsOpaque(state) && Shape.IsRectangles(path), _layers.Current, ++_order));
            }
        }

        EndPath();
    }

    private void EndPart()
    {
        if (_part is { Commands.Count: > 0 } part)
        {
            (_path ??= []).Add(part);
        }

        _part = null;
    }
}
