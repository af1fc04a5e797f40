using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Distributions
{
    [Fact]
    public void have_the_known_values_of_the_sample()
    {
        var distribution = Sample.Distribution;
        Assert.Equal(7, distribution.Count);
        Assert.Equal(12, distribution.Minimum);
        Assert.Equal(15.5, distribution.P25);
        Assert.Equal(18, distribution.Median);
        Assert.Equal(22.75, distribution.P75);
        Assert.Equal(60, distribution.Maximum);
        Assert.Equal(3, distribution.MedianAbsoluteDeviation);
        Sample.AssertClose(166.5 / 7, distribution.Mean);
        Sample.AssertClose(0.28743, distribution.Gini, 5);
    }

    [Fact]
    public void of_nothing_do_not_exist() => Assert.Null(Distribution.Of(default));

    [Fact]
    public void of_one_value_have_no_standard_deviation()
    {
        var distribution = Distribution.Of(SortedValues.Of([48.75]))!;
        Assert.Equal((48.75, 48.75, 48.75), (distribution.Mean, distribution.Median, distribution.P95));
        Assert.Null(distribution.StandardDeviation);
        Assert.Null(distribution.ZScoreOf(48.75));
        Assert.Equal(0, distribution.MedianAbsoluteDeviation);
        Assert.Equal(0, distribution.Gini);
    }

    [Property]
    public void of_equal_values_have_no_spread_even_in_the_last_bit(Figure figure, byte others)
    {
        var value = figure.Value / 7;
        var distribution = Distribution.Of(SortedValues.Of([.. Enumerable.Repeat(value, others + 2)]))!;
        Assert.Equal((value, value, value), (distribution.Mean, distribution.Median, distribution.P95));
        Assert.Equal((0, 0), (distribution.StandardDeviation, distribution.MeanAbsoluteDeviation));
        Assert.Equal(value > 0 ? 0 : null, distribution.Gini);
        Assert.Null(distribution.ZScoreOf(value));
        Assert.Null(distribution.RobustScoreOf(value));
    }

    [Fact]
    public void keep_small_differences_of_large_values()
    {
        double[] values = [1e15, 1e15 + 1, 1e15 + 2];
        var distribution = Distribution.Of(SortedValues.Of(values))!;
        Assert.Equal(1e15 + 1, distribution.Mean);
        Assert.Equal(1, distribution.StandardDeviation);
    }

    [Fact]
    public void take_the_rounding_of_the_mean_out_of_the_standard_deviation()
    {
        // The mean, 1e16 + 3.5, is no double; the squares from it add up to 35.
        var distribution = Distribution.Of(SortedValues.Of([1e16, 1e16 + 2, 1e16 + 4, 1e16 + 8]))!;
        Sample.AssertClose(Math.Sqrt(35.0 / 3), distribution.StandardDeviation);
    }

    [Fact]
    public void do_not_lose_small_values_beside_a_large_one()
    {
        double[] values = [-1e16, .. Enumerable.Repeat(1.0, 4094), 1e16];
        Assert.Equal(4094.0 / 4096, Distribution.Of(SortedValues.Of(values))!.Mean);
    }

    [Property]
    public void agree_with_the_definitions(Figures figures)
    {
        var (values, distribution, tolerance) = (figures.Values, figures.Distribution, 1e-10 * figures.Scale);
        Assert.Equal(values.Length, distribution.Count);
        Assert.Equal(values.Min(), distribution.Minimum);
        Assert.Equal(values.Max(), distribution.Maximum);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.05), distribution.P5, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.10), distribution.P10, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.25), distribution.P25, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.50), distribution.Median, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.75), distribution.P75, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.90), distribution.P90, tolerance);
        Assert.Equal(NaiveStatistics.Quantile(values, 0.95), distribution.P95, tolerance);
        Assert.Equal(NaiveStatistics.Mean(values), distribution.Mean, tolerance);
        Assert.Equal(NaiveStatistics.MedianAbsoluteDeviation(values), distribution.MedianAbsoluteDeviation, tolerance);
        Assert.Equal(NaiveStatistics.MeanAbsoluteDeviation(values), distribution.MeanAbsoluteDeviation, tolerance);
        if (values.Length > 1)
        {
            Assert.Equal(NaiveStatistics.StandardDeviation(values), distribution.StandardDeviation!.Value, tolerance);
        }
    }

    [Property]
    public void do_not_depend_on_the_order_of_the_values(Figures figures) =>
        Assert.Equal(figures.Distribution, Distribution.Of(SortedValues.Sort([.. figures.Values.Reverse()])));

    [Property]
    public void score_the_same_after_a_shift_of_all_values(Figures figures, short shift)
    {
        var moved = Distribution.Of(SortedValues.Sort([.. figures.Values.Select(value => value + shift)]))!;
        foreach (var value in figures.Values)
        {
            AssertSame(figures.Distribution.ZScoreOf(value), moved.ZScoreOf(value + shift));
        }
    }

    [Property]
    public void score_the_same_in_another_unit(Figures figures)
    {
        var thousands = Distribution.Of(SortedValues.Sort([.. figures.Values.Select(value => value * 1024)]))!;
        foreach (var value in figures.Values)
        {
            AssertSame(figures.Distribution.ZScoreOf(value), thousands.ZScoreOf(value * 1024));
            AssertSame(figures.Distribution.RobustScoreOf(value)?.Value, thousands.RobustScoreOf(value * 1024)?.Value);
        }
    }

    private static void AssertSame(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-6);
    }
}
