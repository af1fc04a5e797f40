using FsCheck;
using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

[Properties(Arbitrary = [typeof(FigureGenerators)])]
public sealed class SortedColumns
{
    [Fact]
    public void keep_values_ascending_and_ties_by_city()
    {
        var column = SortedColumn.Create([9, 4, 700, 2], [5, 1, 5, 5]);
        Assert.Equal([1, 5, 5, 5], column.Values.Span.ToArray());
        Assert.Equal([4, 2, 9, 700], column.Cities.ToArray());
        Assert.Equal((2, 5.0), (column.PositionOf(9), column.ValueOf(9)));
        Assert.Equal((-1, null), (column.PositionOf(3), column.ValueOf(3)));
    }

    [Fact]
    public void say_where_each_observation_came_from()
    {
        var order = new int[4];
        SortedColumn.Create([9, 4, 700, 2], [5, 1, 5, 5], order);
        Assert.Equal([1, 3, 0, 2], order);
    }

    [Fact]
    public void have_one_zero() => Assert.False(double.IsNegative(SortedColumn.Create([0], [-0.0]).Values[0]));

    [Fact]
    public void refuse_a_city_with_two_values() =>
        Assert.Contains(
            "City 7 at position 2",
            Assert.Throws<ArgumentException>(() => SortedColumn.Create([7, 8, 7], [1, 2, 3])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void refuse_columns_of_different_length_and_negative_cities()
    {
        Assert.Throws<ArgumentException>("cities", () => SortedColumn.Create([1, 2], [1]));
        Assert.Throws<ArgumentException>("cities", () => SortedColumn.Create([-1], [1]));
        Assert.Throws<ArgumentException>("cities", () => SortedColumn.Create([1], [1], []));
    }

    [Fact]
    public void refuse_a_buffer_without_room() =>
        Assert.Throws<ArgumentException>("buffer", () => SortedColumn.Create([1, 2], [1, 2]).Select(CityMask.None, new double[1]));

    [Theory]
    [InlineData(new[] { 1, 2 }, new[] { 2.0, 1.0 }, "position 1, 1, is less")]
    [InlineData(new[] { 2, 1 }, new[] { 5.0, 5.0 }, "City 1 at position 1 comes after city 2")]
    [InlineData(new[] { 1, 1 }, new[] { 4.0, 5.0 }, "City 1 at position 1 already")]
    [InlineData(new[] { 1 }, new[] { 4.0, 5.0 }, "1 cities and 2 values")]
    public void refuse_to_be_taken_as_sorted_where_they_are_not(int[] cities, double[] values, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => SortedColumn.FromSorted([.. cities], [.. values])).Message,
            StringComparison.Ordinal);

    [Property]
    public void travel_as_two_arrays(Figures figures, int seed)
    {
        var column = Column(figures, seed).Column;
        AssertSame(column, SortedColumn.FromSorted(column.CityArray, column.ValueArray));
    }

    [Fact]
    public void can_be_empty()
    {
        Assert.Equal(0, SortedColumn.Empty.Select(CityMask.First(10)).Count);
        Assert.Equal(0, SortedColumn.Create([], []).Count);
        Assert.Equal(0, SortedColumn.FromSorted([], []).Count);
        Assert.Equal([3.0], SortedColumn.Empty.With(5, 3).Values.Span.ToArray());
    }

    [Property]
    public void give_a_cohort_as_filtering_and_sorting_would(Figures figures, int seed, byte[] members)
    {
        var (column, cities) = Column(figures, seed);
        var cohort = CityMask.Of([.. members.Select(member => (int)member)]);
        var expected = cities.Zip(figures.Values)
            .Where(observation => cohort.Contains(observation.First))
            .OrderBy(observation => observation.Second)
            .ThenBy(observation => observation.First)
            .ToArray();

        var part = column.Select(cohort);
        Assert.Equal(expected.Select(observation => observation.First), part.Cities.ToArray());
        Assert.Equal(expected.Select(observation => observation.Second), part.Values.Span.ToArray());
        Assert.Equal(part.Values.Span.ToArray(), column.Select(cohort, new double[column.Count]).Span.ToArray());
        var positions = column.SelectPositions(cohort, new int[column.Count]).ToArray();
        Assert.Equal(part.CityArray, positions.Select(position => column.CityArray[position]));
    }

    [Property]
    public void change_one_value_as_a_new_column_would(Figures figures, int seed, byte city, Figure changed)
    {
        var (column, cities) = Column(figures, seed);
        var rest = cities.Zip(figures.Values).Where(observation => observation.First != city).ToArray();
        AssertSame(Create(rest), column.Without(city));
        AssertSame(Create([.. rest, (city, changed.Value)]), column.With(city, changed.Value));
    }

    private static (SortedColumn Column, int[] Cities) Column(Figures figures, int seed)
    {
        // Cities in no order, with gaps.
        var cities = Enumerable.Range(0, figures.Values.Length + 40).ToArray();
        new Random(seed).Shuffle(cities);
        cities = cities[..figures.Values.Length];
        return (SortedColumn.Create(cities, figures.Values), cities);
    }

    private static SortedColumn Create((int City, double Value)[] observations) =>
        SortedColumn.Create(
            [.. observations.Select(observation => observation.City)], [.. observations.Select(observation => observation.Value)]);

    private static void AssertSame(SortedColumn expected, SortedColumn actual)
    {
        Assert.Equal(expected.Values.Span.ToArray(), actual.Values.Span.ToArray());
        Assert.Equal(expected.Cities.ToArray(), actual.Cities.ToArray());
    }
}
