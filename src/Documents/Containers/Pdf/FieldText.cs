namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What was filled into a field of a form, at its place.</summary>
internal static class FieldText
{
    private const double LetterWidth = 0.5;
    private const double Leading = 1.15;

    /// <summary>The lines of the text as a viewer would set them.</summary>
    public static IEnumerable<Piece> Pieces(Box box, string text)
    {
        var given = text.ReplaceLineEndings("\n").Split('\n');
        var several = given.Length > 1 || box.Height > 26;
        var size = several ? 10 : Math.Clamp(box.Height * 0.7, 4, 10);
        var room = Math.Max(8, (int)(box.Width / (LetterWidth * size)));
        var lines = several ? given.SelectMany(line => Wrap(line, room)).ToList() : [.. given];
        var baseline = several ? box.Top + size : box.MiddleY + (0.27 * size);
        foreach (var line in lines)
        {
            if (line.Trim() is { Length: > 0 } words)
            {
                var right = Math.Min(box.Right, box.Left + 2 + (LetterWidth * size * words.Length));
                yield return new(new(box.Left + 1, baseline - (0.75 * size), Math.Max(box.Left + 2, right), baseline + (0.22 * size)), words, LetterWidth * size * (words + " ").IndexOf(' '), size, Bold: false);
            }

            baseline += Leading * size;
        }
    }

    private static IEnumerable<string> Wrap(string line, int room)
    {
        while (line.Length > room && line.LastIndexOf(' ', room) is var space and > 0)
        {
            yield return line[..space];
            line = line[(space + 1)..];
        }

        yield return line;
    }
}
