using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

public sealed class Trends
{
    [Fact]
    public void have_the_known_values_of_six_years()
    {
        var trend = Trend.Of([2019, 2020, 2021, 2022, 2023, 2024], [40, 42, 41.5, 45, 47, 52]);
        var estimate = trend.Estimate!.Value;
        Assert.Equal(6, trend.Count);
        Assert.Null(trend.Reason);
        Sample.AssertClose(2.0, estimate.Slope);
        Assert.Equal(13, estimate.Statistic);
        Sample.AssertClose(0.0167, estimate.Probability, 4);
        Assert.Equal(TrendDirection.Rising, estimate.Direction);
    }

    [Fact]
    public void of_four_points_do_not_exist_and_say_why()
    {
        var trend = Trend.Of([1, 2, 3, 4], [1, 2, 3, 4]);
        Assert.Null(trend.Estimate);
        Assert.Equal(TrendRefusal.TooFewPoints, trend.Reason);
        Assert.Equal(TrendRefusal.TooFewPoints, Trend.Of([], []).Reason);
    }

    [Fact]
    public void of_five_points_reach_their_least_probability()
    {
        var estimate = Trend.Of([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]).Estimate!.Value;
        Sample.AssertClose(2.0 / 120, estimate.Probability);
        Assert.Equal((-1.0, -10, TrendDirection.Falling), (estimate.Slope, estimate.Statistic, estimate.Direction));
    }

    [Fact]
    public void of_equal_values_have_no_clear_direction()
    {
        var estimate = Trend.Of([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]).Estimate!.Value;
        Assert.Equal(new TrendEstimate(0, 0, 1, TrendDirection.NoneClear), estimate);
    }

    [Fact]
    public void take_gaps_in_time_into_the_slope() =>
        Sample.AssertClose(1.5, Trend.Of([2010, 2011, 2015, 2016, 2020], [0, 1.5, 7.5, 9, 15]).Estimate?.Slope);

    [Fact]
    public void of_a_hundred_points_are_still_exact_and_more_are_refused()
    {
        var times = Enumerable.Range(0, 101).Select(time => (double)time).ToArray();
        var estimate = Trend.Of(times.AsSpan(0, 100), times.AsSpan(0, 100)).Estimate!.Value;
        Assert.InRange(estimate.Probability, double.Epsilon, 1e-150);
        Assert.Equal(TrendRefusal.TooManyPoints, Trend.Of(times, times).Reason);
    }

    [Fact]
    public void of_times_out_of_order_are_refused() =>
        Assert.Contains(
            "position 2, 2020,",
            Assert.Throws<ArgumentException>("times", () => Trend.Of([2019, 2020, 2020], [1, 2, 3])).Message,
            StringComparison.Ordinal);

    [Property(MaxTest = 40)]
    public void have_the_probability_of_all_orders_counted(sbyte a, sbyte b, sbyte c, sbyte d, sbyte e, sbyte f)
    {
        // Few different values, so that ties are frequent.
        double[] values = [.. new[] { a, b, c, d, e, f }.Select(value => (double)(value % 4))];
        var estimate = Trend.Of([1, 2, 3, 4, 5, 6], values).Estimate!.Value;
        Assert.Equal(NaiveStatistics.MannKendall(values), estimate.Statistic);
        Assert.Equal(NaiveStatistics.MannKendallProbability(values), estimate.Probability, 1e-12);
    }
}
