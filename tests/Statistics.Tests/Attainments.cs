namespace MunicipalBenchmark.Statistics.Tests;

public sealed class Attainments
{
    [Theory]
    [InlineData(40, 52, 60, 0.6)]
    [InlineData(60, 52, 40, 0.4)]
    [InlineData(40, 70, 60, 1.5)]
    [InlineData(40, 30, 60, -0.5)]
    public void are_shares_of_the_way_and_are_not_cut_off(double baseline, double current, double target, double share) =>
        Sample.AssertClose(share, Attainment.Of(baseline, current, target));

    [Fact]
    public void have_no_share_where_there_is_no_way()
    {
        Assert.Null(Attainment.Of(40, 52, 40));
        Assert.Null(Attainment.Of(40, 40, 40));
    }

    [Fact]
    public void of_no_figure_are_refused() => Assert.Throws<ArgumentException>("current", () => Attainment.Of(1, double.NaN, 2));
}
