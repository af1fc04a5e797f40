using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>How a document is set: the size of its text, the distance of its lines, where they end.</summary>
internal sealed class DocumentLook
{
    private const int Enough = 8;
    private const int LongLine = 45;
    private const int FewestFull = 3;
    private const int FewestNarrow = 12;
    private const int FewSteps = 2;
    private const double FullLine = 0.6;

    private readonly Dictionary<double, double> _rights;

    public DocumentLook(ImmutableArray<PageContent> pages)
    {
        // Small print in tables may be more than the text: lines of text are long.
        var pieces = pages.SelectMany(static page => page.Pieces).ToList();
        var prose = pieces.Where(static piece => piece.Text.Length >= LongLine).ToList();
        Size = Usual(prose.Count >= Enough ? prose : pieces);
        _rights = pages.Where(static page => !page.Pieces.IsEmpty).GroupBy(static page => Math.Round(page.Width)).ToDictionary(
            static group => group.Key,
            static group => Edge([.. group]));
        var steps = pages.SelectMany(Steps).Order().ToList();
        Leading = steps.Count < Enough ? 1.15 : Math.Clamp(steps[steps.Count / 4], 1, 2);
        KnownLeading = steps.Count < FewSteps ? null : Math.Clamp(steps[steps.Count / 4], 1, 2);
    }

    /// <summary>Size of most letters.</summary>
    public double Size { get; }

    /// <summary>Distance of the baselines of running text in sizes of its letters.</summary>
    public double Leading { get; }

    /// <summary>The same where the document shows it, or null.</summary>
    public double? KnownLeading { get; }

    /// <summary>Where the text of most pages as wide as this one ends.</summary>
    public double Right(PageContent page) => _rights.GetValueOrDefault(Math.Round(page.Width));

    /// <summary>Where text ends. Pages of short lines do not show it: then the right margin is taken for as wide as the left.</summary>
    private static double Edge(List<PageContent> pages)
    {
        var right = Middle([.. pages.Select(static page => page.Pieces.Max(static piece => piece.Box.Right))]);
        var left = Middle([.. pages.Select(static page => page.Pieces.Min(static piece => piece.Box.Left))]);
        var full = pages.SelectMany(static page => page.Pieces).Count(piece => Math.Abs(right - piece.Box.Right) < 4 * piece.Size && piece.Text.Length >= LongLine);
        var narrow = right - left < 0.6 * (pages[0].Width - (2 * left));
        return full >= (narrow ? FewestNarrow : FewestFull) ? right : Math.Max(right, pages[0].Width - left);
    }

    private static double Usual(List<Piece> pieces) =>
        pieces.GroupBy(static piece => Math.Round(piece.Size * 2) / 2).MaxBy(static group => group.Sum(static piece => (long)piece.Text.Length))?.Key ?? 10;

    /// <summary>Distances of full lines to lines that go on with a small letter.</summary>
    private static IEnumerable<double> Steps(PageContent page)
    {
        var lines = TextLine.Of(page.Pieces);
        for (var index = 1; index < lines.Count; index++)
        {
            var (last, next) = (lines[index - 1], lines[index]);
            var step = (next.Box.Bottom - last.Box.Bottom) / next.Size;
            if (last.Box.Width > FullLine * page.Width && char.IsLower(next.Text[0]) && step is > 0.9 and < 2.2 && Math.Abs(last.Size - next.Size) < 0.2)
            {
                yield return step;
            }
        }
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
