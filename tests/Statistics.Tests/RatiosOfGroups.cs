namespace MunicipalBenchmark.Statistics.Tests;

public sealed class RatiosOfGroups
{
    private static readonly double[] Numerators = [120, 900, 40];
    private static readonly double[] Denominators = [1000, 30000, 400];

    [Fact]
    public void differ_by_what_is_averaged()
    {
        Sample.AssertClose(33.758, Ratios.OfSums(Numerators, Denominators, 1000)?.Value, 3);
        Sample.AssertClose(83.333, Ratios.MeanOfRatios(Numerators, Denominators, 1000)?.Value, 3);
    }

    [Fact]
    public void leave_out_the_same_cities_and_say_how_many()
    {
        double[] above = [.. Numerators, 7, 9];
        double[] below = [.. Denominators, 0, -3];
        Assert.Equal(Ratios.OfSums(Numerators, Denominators)!.Value with { Excluded = 2 }, Ratios.OfSums(above, below));
        Assert.Equal(Ratios.MeanOfRatios(Numerators, Denominators)!.Value with { Excluded = 2 }, Ratios.MeanOfRatios(above, below));
    }

    [Fact]
    public void without_a_denominator_do_not_exist()
    {
        Assert.Null(Ratios.OfSums([5], [0]));
        Assert.Null(Ratios.MeanOfRatios([5], [0]));
        Assert.Null(Ratios.OfSums([], []));
        Assert.Null(Ratios.MeanOfRatios([], []));
    }

    [Fact]
    public void of_columns_of_different_length_are_refused()
    {
        Assert.Throws<ArgumentException>("denominators", () => Ratios.OfSums([1, 2], [1]));
        Assert.Throws<ArgumentException>("denominators", () => Ratios.MeanOfRatios([1, 2], [1]));
    }
}
