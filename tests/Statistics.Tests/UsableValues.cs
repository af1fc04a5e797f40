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
        AssertNames("position 2 ", () => SortedValues.Of([1, 2, value, 4]));
        AssertNames("position 2 ", () => SortedValues.Sort([9, 2, value, 4]));
        AssertNames("position 1 ", () => SortedColumn.Create([4, 2], [1, value]));
        AssertNames("position 0 ", () => Ratios.OfSums([value], [1]));
        AssertNames("position 0 ", () => Ratios.MeanOfRatios([1], [value]));
        AssertNames("position 1 ", () => Trend.Of([1, 2], [1, value]));
    }

    [Fact]
    public void refuse_what_is_out_of_order_and_name_its_position() =>
        AssertNames("position 2, 2.5, is less than the one before it, 3", () => SortedValues.Of([1, 3, 2.5]));

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

    private static void AssertNames(string place, Action refused) =>
        Assert.Contains(place, Assert.Throws<ArgumentException>(refused).Message, StringComparison.Ordinal);
}
