using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Quantiles
{
    [Theory]
    [InlineData(0, 12)]
    [InlineData(0.2, 15.5)]
    [InlineData(0.25, 15.5)]
    [InlineData(0.4, 16.5)]
    [InlineData(0.5, 18)]
    [InlineData(0.6, 19.8)]
    [InlineData(0.75, 22.75)]
    [InlineData(0.8, 23.8)]
    [InlineData(1, 60)]
    public void are_of_type_7(double probability, double expected) =>
        Sample.AssertClose(expected, Quantile.Type7(Sample.Sorted, probability));

    [Fact]
    public void of_one_value_are_that_value() => Assert.Equal(7.25, Quantile.Type7(SortedValues.Of([7.25]), 0.05));

    [Fact]
    public void of_nothing_are_refused() =>
        Assert.Throws<ArgumentException>("values", () => Quantile.Type7(default, 0.5));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void at_no_probability_are_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Quantile.Type7(Sample.Sorted, probability));

    [Property]
    public void agree_with_the_definition(Figures figures, byte hundredth)
    {
        var probability = Math.Min(hundredth, (byte)100) / 100.0;
        Assert.Equal(
            NaiveStatistics.Quantile(figures.Values, probability),
            Quantile.Type7(figures.Sorted, probability),
            1e-12 * figures.Scale);
    }

    [Property]
    public void never_decrease(Figures figures)
    {
        var sorted = figures.Sorted;
        var previous = double.NegativeInfinity;
        for (var probability = 0.0; probability <= 1; probability += 1.0 / 512)
        {
            var quantile = Quantile.Type7(sorted, probability);
            Assert.True(quantile >= previous, $"{quantile} at {probability} after {previous}");
            previous = quantile;
        }

        Assert.Equal(figures.Values.Max(), previous);
    }
}
