using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Inequality
{
    [Fact]
    public void has_the_known_value_of_the_sample() => Sample.AssertClose(0.28743, Gini.Of(Sample.Sorted), 5);

    [Fact]
    public void is_greatest_where_one_city_has_all() => Assert.Equal(0.75, Gini.Of(SortedValues.Of([0, 0, 0, 5])));

    [Fact]
    public void has_no_meaning_for_nothing_negatives_or_a_total_of_zero()
    {
        Assert.Null(Gini.Of(default));
        Assert.Null(Gini.Of(SortedValues.Of([-1, 2, 3])));
        Assert.Null(Gini.Of(SortedValues.Of([0, 0])));
    }

    [Property]
    public void agrees_with_the_mean_difference_of_all_pairs(Figures figures)
    {
        var values = Positive(figures);
        var gini = Gini.Of(SortedValues.Sort(values))!.Value;
        Assert.InRange(gini, 0, Math.BitDecrement(1.0));
        Assert.Equal(NaiveStatistics.Gini(values), gini, 1e-11);
    }

    [Property]
    public void is_the_same_in_another_unit(Figures figures)
    {
        var values = Positive(figures);
        var gini = Gini.Of(SortedValues.Sort(values))!.Value;
        Assert.Equal(gini, Gini.Of(SortedValues.Sort([.. values.Select(value => value * 1936.27)]))!.Value, 1e-12);
        Assert.Equal(gini, Gini.Of(SortedValues.Sort([.. values.Select(value => value * 0.0625)]))!.Value);
    }

    private static double[] Positive(Figures figures) => [.. figures.Values.Select(value => Math.Abs(value) + 0.01)];
}
