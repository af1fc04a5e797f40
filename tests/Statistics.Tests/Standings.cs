using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Standings
{
    [Theory]
    [InlineData(12, 7.14)]
    [InlineData(15.5, 28.57)]
    [InlineData(18, 50)]
    [InlineData(21, 64.29)]
    [InlineData(24.5, 78.57)]
    [InlineData(60, 92.86)]
    public void have_the_known_percentiles_of_the_sample(double value, double percentile)
    {
        Sample.AssertClose(percentile, Sample.StandingOf(value, Polarity.Higher).Percentile, 2);
        Sample.AssertClose(percentile, Sample.StandingOf(value, Polarity.Lower).Percentile, 2);
        Sample.AssertClose(percentile, Sample.StandingOf(value, Polarity.Higher).OrientedPercentile, 2);
        Sample.AssertClose(100 - percentile, Sample.StandingOf(value, Polarity.Lower).OrientedPercentile, 2);
        Assert.Null(Sample.StandingOf(value, Polarity.Neutral).OrientedPercentile);
    }

    [Theory]
    [InlineData(Polarity.Higher, 60, 1)]
    [InlineData(Polarity.Higher, 15.5, 5)]
    [InlineData(Polarity.Higher, 12, 7)]
    [InlineData(Polarity.Lower, 12, 1)]
    [InlineData(Polarity.Lower, 15.5, 2)]
    [InlineData(Polarity.Lower, 18, 4)]
    [InlineData(Polarity.Neutral, 60, 1)]
    public void have_competition_ranks(Polarity polarity, double value, int rank)
    {
        var standing = Sample.StandingOf(value, polarity);
        Assert.Equal(rank, standing.Rank);
        Assert.Equal(value.Equals(15.5) ? 1 : 0, standing.Ties);
    }

    [Fact]
    public void rank_by_distance_where_a_range_is_best()
    {
        var range = TargetRange.Between(16, 21);
        var ranks = Sample.X.Select(value => Sample.StandingOf(value, Polarity.Range, range).Rank);
        Assert.Equal([6, 3, 3, 1, 1, 5, 7], ranks);
        Assert.Equal(1, Sample.StandingOf(18, Polarity.Range, range).Ties);
        Sample.AssertClose(100.0 * 6 / 7, Sample.StandingOf(21, Polarity.Range, range).OrientedPercentile);
    }

    [Fact]
    public void need_the_range_where_a_range_is_best() =>
        Assert.Throws<ArgumentException>("target", () => Sample.StandingOf(18, Polarity.Range));

    [Fact]
    public void have_the_known_robust_score_of_the_sample()
    {
        var score = Sample.StandingOf(60, Polarity.Higher).RobustScore!.Value;
        Sample.AssertClose(9.443, score.Value, 3);
        Assert.Equal(RobustScale.MedianAbsoluteDeviation, score.Scale);
        Assert.True(score.IsOutlier);
        Assert.False(Sample.StandingOf(24.5, Polarity.Higher).RobustScore!.Value.IsOutlier);
    }

    [Fact]
    public void score_by_the_mean_deviation_where_more_than_half_are_equal()
    {
        var cohort = SortedValues.Of([10, 10, 10, 10, 10, 10, 10, 100]);
        var score = Standing.Of(cohort, Distribution.Of(cohort)!, 100, Polarity.Lower).RobustScore!.Value;
        Sample.AssertClose(6.3831, score.Value, 4);
        Assert.Equal(RobustScale.MeanAbsoluteDeviation, score.Scale);
        Assert.True(score.IsOutlier);
    }

    [Fact]
    public void have_quarters_in_raw_order() =>
        Assert.Equal([1, 1, 1, 2, 3, 4, 4], Sample.X.Select(value => Sample.StandingOf(value, Polarity.Lower).Quartile!.Value));

    [Fact]
    public void have_no_quarter_among_three()
    {
        var cohort = SortedValues.Of([1, 2, 3]);
        Assert.Null(Standing.Of(cohort, Distribution.Of(cohort)!, 2, Polarity.Higher).Quartile);
    }

    [Fact]
    public void measure_gaps_in_unit_and_share()
    {
        var standing = Sample.StandingOf(24.5, Polarity.Higher, TargetRange.AtLeast(50));
        Assert.Equal(new Gap(18, 6.5, 6.5 / 18), standing.GapToMedian);
        Assert.Equal(new Gap(60, -35.5, -35.5 / 60), standing.GapToBest);
        Assert.Equal(new Gap(50, -25.5, -0.51), standing.GapToTarget);
        Assert.Equal(12, Sample.StandingOf(24.5, Polarity.Lower).GapToBest!.Value.Reference);
        Assert.Null(Sample.StandingOf(24.5, Polarity.Neutral).GapToBest);
        Assert.Null(Sample.StandingOf(24.5, Polarity.Higher).GapToTarget);
    }

    [Theory]
    [InlineData(18, 0)]
    [InlineData(15.5, -0.5)]
    [InlineData(60, 39)]
    public void measure_the_gap_to_a_range_from_its_nearest_bound(double value, double gap) =>
        Assert.Equal(gap, Sample.StandingOf(value, Polarity.Range, TargetRange.Between(16, 21)).GapToTarget!.Value.Absolute);

    [Fact]
    public void measure_from_the_nearest_city_where_none_is_in_the_range()
    {
        var standing = Sample.StandingOf(60, Polarity.Range, TargetRange.Between(30, 40));
        Assert.Equal(24.5, standing.GapToBest!.Value.Reference);
        Assert.Equal(0, Sample.StandingOf(24.5, Polarity.Range, TargetRange.Between(30, 40)).GapToBest!.Value.Absolute);
    }

    [Fact]
    public void have_no_relative_gap_to_zero()
    {
        Assert.Equal(new Gap(0, 5, null), Gap.Between(5, 0));
        Assert.Equal(new Gap(-10, -5, -0.5), Gap.Between(-15, -10));
    }

    [Fact]
    public void are_those_a_city_outside_would_have()
    {
        var standing = Standing.Of(Sample.Sorted, Sample.Distribution, 20, Polarity.Higher, isMember: false);
        Assert.Equal((4, 0, 7), (standing.Rank, standing.Ties, standing.Count));
        Sample.AssertClose(400.0 / 7, standing.Percentile);
        Assert.Equal(2, Standing.Of(Sample.Sorted, Sample.Distribution, 15.5, Polarity.Higher, isMember: false).Ties);
        Assert.Throws<ArgumentException>("value", () => Sample.StandingOf(20, Polarity.Higher));
    }

    [Fact]
    public void of_another_cohorts_distribution_are_refused() =>
        Assert.Throws<ArgumentException>(
            "distribution", () => Standing.Of(SortedValues.Of([1, 2]), Sample.Distribution, 1, Polarity.Higher));

    [Property]
    public void agree_with_comparing_every_pair(Figures figures, Polarity polarity, Figure one, Figure other)
    {
        var (values, distribution) = (figures.Values, figures.Distribution);
        var sorted = figures.Sorted;
        var range = TargetRange.Between(Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value));
        foreach (var value in values)
        {
            var standing = Standing.Of(sorted, distribution, value, polarity, range);
            Assert.Equal(NaiveStatistics.Rank(values, value, polarity, range), standing.Rank);
            Assert.Equal(NaiveStatistics.SharingRank(values, value, polarity, range) - 1, standing.Ties);
            Assert.Equal(NaiveStatistics.Percentile(values, value), standing.Percentile, 1e-9);
            Assert.InRange(standing.Percentile, 0, 100);
            AssertOriented(standing, polarity);
            AssertBest(values, standing, polarity, range);
        }
    }

    [Property]
    public void of_a_city_outside_agree_with_comparing_every_pair(Figures figures, Polarity polarity, Figure one, Figure focus)
    {
        var range = TargetRange.AtMost(one.Value);
        var standing = Standing.Of(figures.Sorted, figures.Distribution, focus.Value, polarity, range, isMember: false);
        Assert.Equal(NaiveStatistics.Rank(figures.Values, focus.Value, polarity, range), standing.Rank);
        Assert.Equal(NaiveStatistics.SharingRank(figures.Values, focus.Value, polarity, range), standing.Ties);
        Assert.InRange(standing.Percentile, 0, 100);
    }

    private static void AssertOriented(Standing standing, Polarity polarity)
    {
        if (polarity is Polarity.Neutral)
        {
            Assert.Null(standing.OrientedPercentile);
            return;
        }

        var worse = standing.Count - standing.Rank - standing.Ties;
        var expected = 100 * (worse + ((standing.Ties + 1) / 2.0)) / standing.Count;
        Assert.Equal(expected, standing.OrientedPercentile!.Value, 1e-9);
    }

    private static void AssertBest(double[] values, Standing standing, Polarity polarity, TargetRange range)
    {
        if (polarity is Polarity.Neutral)
        {
            Assert.Null(standing.GapToBest);
            return;
        }

        var best = standing.GapToBest!.Value;
        Assert.Contains(best.Reference, values);
        var least = values.Min(value => NaiveStatistics.Badness(value, polarity, range));
        Assert.Equal(least, NaiveStatistics.Badness(best.Reference, polarity, range));
        Assert.True(standing.Rank > 1 || best.Absolute.Equals(0.0));
    }
}
