using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Filled areas by height, so that what lies under a letter is found quickly.</summary>
internal sealed class FillMap
{
    private const double Band = 24;
    private const int Most = 20_000;
    private const double LowestCell = 8;
    private const int MostEdges = 500;
    private const int MostBands = 400;

    private static readonly List<int> None = [];

    private readonly List<Fill> _all = [];
    private readonly Dictionary<int, List<int>> _bands = [];

    public ImmutableArray<Fill> All => [.. _all];

    public void Add(Fill fill)
    {
        var box = fill.Box;
        if (_all.Count >= Most || !double.IsFinite(box.Width) || !double.IsFinite(box.Height))
        {
            return;
        }

        _all.Add(fill);
        var first = (int)Math.Clamp(box.Top / Band, -1, MostBands);
        var last = (int)Math.Clamp(box.Bottom / Band, -1, MostBands);
        for (var band = first; band <= last; band++)
        {
            (_bands.TryGetValue(band, out var found) ? found : _bands[band] = []).Add(_all.Count - 1);
        }
    }

    /// <summary>Left and right edges of areas that may be cells.</summary>
    public IEnumerable<Rule> Edges() => _all
        .Where(static fill => fill.Box.Height > LowestCell && fill.Box.Width > LowestCell)
        .Take(MostEdges)
        .SelectMany(static fill => new Rule[] { new(fill.Box.Left, fill.Box.Top, fill.Box.Bottom), new(fill.Box.Right, fill.Box.Top, fill.Box.Bottom) })
        .Distinct();

    /// <summary>The colour of the last area drawn under a box, or null where there is none.</summary>
    /// <param name="box">The box.</param>
    /// <param name="order">Its place in the order of drawing: what is drawn later lies over it.</param>
    public Ink? Under(Box box, int order)
    {
        var found = Near(box);
        for (var index = found.Count - 1; index >= 0; index--)
        {
            if (_all[found[index]].Order < order && _all[found[index]].Box.Holds(box))
            {
                return _all[found[index]].Ink;
            }
        }

        return null;
    }

    /// <summary>Whether an area drawn later hides what stands in a box.</summary>
    /// <param name="box">The box.</param>
    /// <param name="order">Its place in the order of drawing.</param>
    public bool Covers(Box box, int order)
    {
        var found = Near(box);
        for (var index = found.Count - 1; index >= 0 && _all[found[index]].Order > order; index--)
        {
            if (_all[found[index]] is { Hides: true } fill && fill.Box.Covers(box))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Near(Box box) => _bands.TryGetValue((int)Math.Clamp(box.MiddleY / Band, -1, MostBands), out var found) ? found : None;
}
