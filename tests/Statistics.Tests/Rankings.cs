using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class Rankings
{
    [Fact]
    public void go_from_best_to_worst_with_ties_in_their_order() =>
        Assert.Equal(
            [(6, 1), (5, 2), (4, 3), (3, 4), (1, 5), (2, 5), (0, 7)],
            Ranking.Page(Sample.Sorted, Polarity.Higher, null, 0, 100).Select(line => (line.Position, line.Rank)));

    [Fact]
    public void can_be_read_in_the_middle() =>
        Assert.Equal(
            [(2, 2), (3, 4)],
            Ranking.Page(Sample.Sorted, Polarity.Lower, null, 2, 2).Select(line => (line.Position, line.Rank)));

    [Fact]
    public void end_where_the_cohort_ends()
    {
        Assert.Single(Ranking.Page(Sample.Sorted, Polarity.Higher, null, 6, 10));
        Assert.Empty(Ranking.Page(Sample.Sorted, Polarity.Higher, null, 7, 10));
        Assert.Empty(Ranking.Page(default, Polarity.Range, TargetRange.At(1), 0, 10));
    }

    [Fact]
    public void by_distance_need_the_range() =>
        Assert.Throws<ArgumentException>("target", () => Ranking.Page(Sample.Sorted, Polarity.Range, null, 0, 1));

    [Property]
    public void agree_with_comparing_every_pair(Figures figures, Polarity polarity, Figure one, Figure other)
    {
        var range = TargetRange.Between(Math.Min(one.Value, other.Value), Math.Max(one.Value, other.Value));
        var ordered = figures.Values.Order().ToArray();
        var expected = ordered
            .Select((value, position) => (Position: position, Rank: NaiveStatistics.Rank(ordered, value, polarity, range)))
            .OrderBy(line => line.Rank)
            .ThenBy(line => line.Position);
        var whole = Ranking.Page(figures.Sorted, polarity, range, 0, int.MaxValue);
        Assert.Equal(expected, whole.Select(line => (line.Position, line.Rank)));
    }

    [Property]
    public void in_pages_neither_repeat_nor_skip(Figures figures, Polarity polarity, Figure at, byte size)
    {
        var (range, take) = (TargetRange.At(at.Value), (size % 5) + 1);
        var pages = new List<RankedPosition>();
        for (var skip = 0; skip < figures.Values.Length; skip += take)
        {
            pages.AddRange(Ranking.Page(figures.Sorted, polarity, range, skip, take));
        }

        Assert.Equal(Ranking.Page(figures.Sorted, polarity, range, 0, figures.Values.Length), pages);
    }
}
