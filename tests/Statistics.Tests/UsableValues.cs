namespace MunicipalBenchmark.Statistics.Tests;

public sealed class UsableValues
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1.0001e100)]
    [InlineData(-1.0001e100)]
    public void refuse_what_is_no_figure_and_name_its_position(double value)
    {
        Assert.Contains("position 2 ", Assert.Throws<ArgumentException>(() => SortedValues.Of([1, 2, value, 4])).Message, StringComparison.Ordinal);
        Assert.Contains("position 2 ", Assert.Throws<ArgumentException>(() => SortedValues.Sort([9, 2, value, 4])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "position 1 ", Assert.Throws<ArgumentException>(() => SortedColumn.Create([4, 2], [1, value])).Message, StringComparison.Ordinal);
        Assert.Contains("position 0 ", Assert.Throws<ArgumentException>(() => Ratios.OfSums([value], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("position 0 ", Assert.Throws<ArgumentException>(() => Ratios.MeanOfRatios([1], [value])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void refuse_what_is_out_of_order_and_name_its_position()
    {
        var refusal = Assert.Throws<ArgumentException>(() => SortedValues.Of([1, 3, 2.5]));
        Assert.Contains("position 2, 2.5, is less than the one before it, 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void leave_the_callers_array_as_it_is()
    {
        double[] values = [3, 1, 2];
        Assert.Equal([1, 2, 3], SortedValues.Sort(values).Span.ToArray());
        Assert.Equal([3, 1, 2], values);
    }

    [Fact]
    public void keep_every_result_finite_up_to_the_limit()
    {
        var distribution = Distribution.Of(SortedValues.Of([-SortedValues.Limit, 0, SortedValues.Limit, SortedValues.Limit]))!;
        Assert.True(double.IsFinite(distribution.Mean));
        Assert.True(double.IsFinite(distribution.StandardDeviation!.Value));
        Assert.All(distribution.Histogram.Bins, bin => Assert.True(double.IsFinite(bin.Lower) && double.IsFinite(bin.Upper)));
    }
}
