using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Where the lines of a paged document stand.</summary>
internal sealed class PageMap
{
    private readonly ImmutableArray<(int Line, int Page, int Percent)> _places;

    private PageMap(ImmutableArray<(int Line, int Page, int Percent)> places) => _places = places;

    /// <summary>The place in words, for messages.</summary>
    public string Describe(int line)
    {
        var (low, high) = (0, _places.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _places[middle].Line <= line ? (middle, high) : (low, middle - 1);
        }

        return high < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"(page {_places[low].Page}, {_places[low].Percent}% from its top)");
    }

    /// <summary>Collects places in the order of lines.</summary>
    internal sealed class Builder
    {
        private readonly ImmutableArray<(int Line, int Page, int Percent)>.Builder _places = ImmutableArray.CreateBuilder<(int, int, int)>();
        private int _page;
        private double _height = 1;

        /// <summary>A page begins.</summary>
        public void Add(int line, int page, double height)
        {
            (_page, _height) = (page, Math.Max(1, height));
            _places.Add((line, page, 0));
        }

        /// <summary>A line's height on the page.</summary>
        public void Height(int line, double top) => _places.Add((line, _page, (int)Math.Clamp(100 * top / _height, 0, 100)));

        /// <summary>The map.</summary>
        public PageMap Build() => new(_places.ToImmutable());
    }
}
