namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Bullets and marks that are drawn as shapes, not written.</summary>
internal static class DrawnMarks
{
    private const double Bullet = 0.62;

    /// <summary>Finds the shapes that stand where a sign could.</summary>
    /// <param name="shapes">What the page draws.</param>
    /// <param name="pieces">Its text.</param>
    /// <returns>A piece for each; what stands in no table and before no text is left out later.</returns>
    public static IEnumerable<Piece> Find(PageShapes shapes, IReadOnlyList<Piece> pieces)
    {
        if (shapes.Small.Count == 0 || pieces.Count == 0)
        {
            return [];
        }

        var sizes = pieces.Select(static piece => piece.Size).Order().ToList();
        var size = sizes[sizes.Count / 2];
        var byHeight = pieces.ToLookup(static piece => Math.Round(piece.Box.MiddleY / 20));
        var found = new List<Piece>();
        foreach (var (box, isCross) in shapes.Small)
        {
            var band = Math.Round(box.MiddleY / 20);
            var near = byHeight[band - 1].Concat(byHeight[band]).Concat(byHeight[band + 1]);
            if (near.Any(piece => piece.Box.Meets(box)) || found.Exists(other => other.Box.Meets(box)))
            {
                continue;
            }

            var text = isCross ? "×" : box.Height < Bullet * size ? "•" : "■";
            found.Add(new(new(box.Left, box.MiddleY - (0.49 * size), box.Right, box.MiddleY + (0.48 * size)), text, box.Width, size, Bold: false, Drawn: true));
        }

        return found;
    }
}
