using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Histograms
{
    [Fact]
    public void follow_freedman_and_diaconis()
    {
        // IQR 7.25, width 14.5 / 7^(1/3) = 7.58, range 48: seven bins.
        var bins = Histogram.Of(Sample.Sorted)!.Bins;
        Assert.Equal([4, 3 - 1, 0, 0, 0, 0, 1], bins.Select(bin => bin.Count));
        Assert.Equal(12, bins[0].Lower);
        Assert.Equal(60, bins[^1].Upper);
    }

    [Fact]
    public void of_equal_values_have_one_bin_without_width() =>
        Assert.Equal([new HistogramBin(5, 5, 3)], Histogram.Of(SortedValues.Of([5, 5, 5]))!.Bins);

    [Fact]
    public void fall_back_on_sturges_where_the_quartiles_are_equal() =>
        Assert.Equal([7, 0, 0, 1], Histogram.Of(SortedValues.Of([10, 10, 10, 10, 10, 10, 10, 100]))!.Bins.Select(bin => bin.Count));

    [Fact]
    public void are_bounded_under_a_long_tail()
    {
        double[] values = [.. Enumerable.Range(0, 100).Select(value => (double)value), 1e12];
        Assert.Equal(Histogram.MaximumBins, Histogram.Of(SortedValues.Of(values))!.Bins.Length);
    }

    [Fact]
    public void survive_a_range_narrower_than_their_bins()
    {
        var next = Math.BitIncrement(1.0);
        var histogram = Histogram.Of(SortedValues.Of([1, next]), 10)!;
        Assert.Equal(2, histogram.Bins.Sum(bin => bin.Count));
        Assert.All(histogram.Bins, bin => Assert.True(bin.Lower <= bin.Upper));
    }

    [Fact]
    public void of_nothing_do_not_exist() => Assert.Null(Histogram.Of(default));

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void of_a_wrong_number_of_bins_are_refused(int bins) =>
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => Histogram.Of(Sample.Sorted, bins));

    [Property]
    public void count_every_value_once_in_the_bin_it_belongs_to(Figures figures)
    {
        var bins = Histogram.Of(figures.Sorted)!.Bins;
        Assert.InRange(bins.Length, 1, Histogram.MaximumBins);
        Assert.Equal(figures.Values.Length, bins.Sum(bin => bin.Count));
        for (var i = 0; i < bins.Length; i++)
        {
            var (bin, isLast) = (bins[i], i == bins.Length - 1);
            Assert.Equal(figures.Values.Count(value => value >= bin.Lower && (value < bin.Upper || isLast)), bin.Count);
            Assert.Equal(isLast ? figures.Values.Max() : bins[i + 1].Lower, bin.Upper);
        }
    }

    [Property]
    public void have_bins_of_equal_width(Figures figures)
    {
        var bins = Histogram.Of(figures.Sorted)!.Bins;
        var width = (figures.Values.Max() - figures.Values.Min()) / bins.Length;
        Assert.All(bins, bin => Assert.Equal(width, bin.Upper - bin.Lower, 1e-12 * figures.Scale));
    }
}
