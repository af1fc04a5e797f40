using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Running heads, feet and page numbers: the outermost text of pages that comes again at the same height.</summary>
internal static class RunningHeads
{
    private const double Margin = 0.11;
    private const double SameHeight = 3;
    private const int OutermostLines = 3;
    private const int LongestNumbered = 160;
    private const int PageNumber = 14;

    /// <summary>Finds them.</summary>
    /// <returns>The pieces to leave out.</returns>
    public static HashSet<Piece> Find(ImmutableArray<PageContent> pages)
    {
        var dropped = new HashSet<Piece>(ReferenceEqualityComparer.Instance);
        var usual = UsualSize(pages);
        var body = pages.SelectMany(static page => page.Pieces.Where(piece => piece.Box.Top > Margin * page.Height && piece.Box.Bottom < (1 - Margin) * page.Height)).CountBy(static piece => piece.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var round = 0; round < OutermostLines; round++)
        {
            foreach (var top in (ReadOnlySpan<bool>)[true, false])
            {
                Round(pages, top, round == 0, usual, dropped, body);
            }
        }

        return dropped;
    }

    private static double UsualSize(ImmutableArray<PageContent> pages) =>
        pages.SelectMany(static page => page.Pieces).GroupBy(static piece => Math.Round(piece.Size)).MaxBy(static group => group.Sum(static piece => piece.Text.Length))?.Key ?? 10;

    private static void Round(ImmutableArray<PageContent> pages, bool top, bool outermost, double usual, HashSet<Piece> dropped, Dictionary<string, int> body)
    {
        var found = new Dictionary<(string Text, int Height), List<ImmutableArray<Piece>>>();
        foreach (var page in pages)
        {
            var line = Outermost(page, top, dropped);
            if (line.IsEmpty || (!outermost && !Beside(page, line, dropped)))
            {
                continue;
            }

            var height = top ? line.Min(static piece => piece.Box.Top) : page.Height - line.Max(static piece => piece.Box.Bottom);
            if (height <= Margin * page.Height)
            {
                foreach (var text in Keys(page, line))
                {
                    // A page number may stand lower on pages of another size.
                    var key = (text, text.Length <= PageNumber && text.Contains('#') ? 0 : (int)Math.Round(height / SameHeight));
                    (found.TryGetValue(key, out var list) ? list : found[key] = []).Add(line);
                }
            }
        }

        // The second line of a head is one only where most pages have it: a label at the top of some pages is text.
        var needed = Math.Max(2, outermost ? Math.Min(3, pages.Length) : (int)(0.6 * pages.Length));
        foreach (var ((text, height), list) in found)
        {
            // What stands out by its size is a title, unless most pages have it.
            var large = list[0].Any(piece => piece.Size > 1.25 * usual);
            var counts = text.Length > PageNumber && text.Contains('#');
            var enough = large ? Math.Max(3, (pages.Length + 1) / 2) : counts ? Math.Min(2, needed) : needed;
            var here = list.Count + Count(text, height + 1) + Count(text, height - 1);

            // A label that stands within pages as often begins some pages only because they broke there.
            if (here >= enough && body.GetValueOrDefault(text) < here)
            {
                dropped.UnionWith(list.SelectMany(static line => line));
            }
        }

        int Count(string text, int height) => found.TryGetValue((text, height), out var list) ? list.Count : 0;
    }

    private static bool Beside(PageContent page, ImmutableArray<Piece> line, HashSet<Piece> dropped) => page.Pieces.Any(piece =>
        dropped.Contains(piece) && Math.Min(Math.Abs(piece.Box.Top - line[0].Box.Bottom), Math.Abs(line[0].Box.Top - piece.Box.Bottom)) < 1.2 * line[0].Size);

    private static ImmutableArray<Piece> Outermost(PageContent page, bool top, HashSet<Piece> dropped)
    {
        Piece? first = null;
        foreach (var piece in page.Pieces)
        {
            if (!dropped.Contains(piece) && (first is null || (top ? piece.Box.Top < first.Box.Top : piece.Box.Bottom > first.Box.Bottom)))
            {
                first = piece;
            }
        }

        return first is null ? [] : [.. page.Pieces.Where(piece => !dropped.Contains(piece) && Math.Abs(piece.Box.Bottom - first.Box.Bottom) < SameHeight).OrderBy(static piece => piece.Box.Left)];
    }

    /// <summary>The text as it stands, and with each number that may count with the pages taken out.</summary>
    private static IEnumerable<string> Keys(PageContent page, ImmutableArray<Piece> line)
    {
        var text = string.Join(' ', line.Select(static piece => piece.Text));
        yield return text;
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > at && end - at < 5 && text.Length < LongestNumbered)
            {
                var offset = int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture) - page.Number;
                yield return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, at)}#{offset}{text.AsSpan(end)}");
            }

            at = Math.Max(at, end);
        }
    }
}
