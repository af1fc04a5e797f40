using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What a page shows: text that a reader sees, lines and areas, turned so that most of the text runs to the right.</summary>
internal sealed class PageReader
{
    private const double OcrShare = 0.7;
    private const int Turned = 3;

    private readonly DrawnPage _page;
    private readonly PageTurn _turn;
    private readonly int _direction;
    private readonly PageShapes _shapes;
    private readonly SeenLetters _seen;

    private PageReader(DrawnPage page, HiddenLayers layers)
    {
        _page = page;
        _direction = Direction(page.Letters);
        _turn = Turn(_direction);
        _shapes = PageShapes.Read(page, _turn, layers);
        _seen = new(_shapes, _turn, layers);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="layers">Layers that are switched off.</param>
    public static PageContent Read(DrawnPage page, HiddenLayers layers) => new PageReader(page, layers).Read();

    private PageContent Read()
    {
        var ocr = IsOcrLayer();
        var dividers = _shapes.Vertical.AddRange(_shapes.Fills.Edges());
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var direction in (ReadOnlySpan<int>)[0, 1, 2, 3])
        {
            pieces.AddRange(Pieces(direction, ocr, dividers));
        }

        foreach (var (rectangle, text) in _page.Fields)
        {
            pieces.AddRange(FieldText.Pieces(_turn.Turn(rectangle), text));
        }

        pieces.AddRange(DrawnMarks.Find(_shapes, pieces));
        return new(_page.Number, _turn.Width, _turn.Height, pieces.ToImmutable(), _shapes.Horizontal, _shapes.Vertical, _shapes.Fills.All, _shapes.Pictures.Length, ocr, _seen.Hidden, _seen.Unknown)
        {
            IsPicture = PictureShare > 0.5,
        };
    }

    private double PictureShare => _shapes.Pictures.Sum(static picture => picture.Box.Width * picture.Box.Height) / (_turn.Width * _turn.Height);

    private static int Direction(ImmutableArray<DrawnLetter> letters)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var letter in letters)
        {
            if (!string.IsNullOrWhiteSpace(letter.Text) && PageTurn.Direction(letter.Start, letter.End) is { } direction)
            {
                counts[direction]++;
            }
        }

        // Heads of a table that stand upright may be more than the rest of a small page.
        var most = 0;
        for (var direction = 1; direction < 4; direction++)
        {
            most = counts[direction] > (most == 0 ? Turned : 1) * counts[most] ? direction : most;
        }

        return most;
    }

    private PageTurn Turn(int direction) => new(direction, _page.Width, _page.Height);

    /// <summary>Scanners lay the recognised text without ink over the picture of the page, or under it.</summary>
    private bool IsOcrLayer()
    {
        if (_page.Letters.IsEmpty || PictureShare < 0.5)
        {
            return false;
        }

        var letters = _page.Letters.Where(static letter => !string.IsNullOrWhiteSpace(letter.Text)).ToList();
        return letters.Count(_seen.IsRecognised) > OcrShare * letters.Count;
    }

    private List<Piece> Pieces(int direction, bool ocr, ImmutableArray<Rule> dividers)
    {
        var main = direction == _direction;
        var turn = main ? _turn : Turn(direction);
        var glyphs = new List<Glyph>(main ? _page.Letters.Length : 0);
        foreach (var letter in _page.Letters)
        {
            // Slanted text is read with the page's own direction.
            if ((PageTurn.Direction(letter.Start, letter.End) ?? _direction) == direction && _seen.Glyph(letter, turn, ocr) is { } glyph)
            {
                glyphs.Add(glyph);
            }
        }

        var pieces = PieceBuilder.Build(glyphs, main ? dividers : []);
        return main ? pieces : [.. pieces.Select(piece => piece with { Box = turn.To(_turn, piece.Box), Turned = true, Seams = [] })];
    }
}
