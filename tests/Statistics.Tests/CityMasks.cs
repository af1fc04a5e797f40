using FsCheck.Xunit;

namespace MunicipalBenchmark.Statistics.Tests;

public sealed class CityMasks
{
    [Property]
    public void behave_as_sets(byte[] some, byte[] others)
    {
        HashSet<int> left = [.. some.Select(city => (int)city)];
        HashSet<int> right = [.. others.Select(city => (int)city)];
        var (one, other) = (CityMask.Of([.. left]), CityMask.Of([.. right]));
        AssertIs(left, one);
        AssertIs(left.Intersect(right), one.And(other));
        AssertIs(left.Union(right), one.Or(other));
        AssertIs(left.Except(right), one.Except(other));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void can_be_the_first_cities(int count) => AssertIs(Enumerable.Range(0, count), CityMask.First(count));

    [Fact]
    public void have_no_city_outside_their_capacity()
    {
        var mask = CityMask.Of([3]);
        Assert.False(mask.Contains(64));
        Assert.False(mask.Contains(int.MaxValue));
        Assert.False(mask.Contains(-1));
        Assert.False(mask.Contains(-61));
        Assert.False(CityMask.None.Contains(0));
    }

    [Fact]
    public void refuse_a_negative_city_and_name_its_position() =>
        Assert.Contains("position 1 ", Assert.Throws<ArgumentException>(() => CityMask.Of([4, -1])).Message, StringComparison.Ordinal);

    private static void AssertIs(IEnumerable<int> expected, CityMask mask)
    {
        var cities = expected.Order().ToArray();
        Assert.Equal(cities, mask.ToArray());
        Assert.Equal(cities.Length, mask.Count);
        Assert.Equal(cities, Enumerable.Range(0, 300).Where(mask.Contains));
    }
}
