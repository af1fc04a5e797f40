using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// One indicator in one period for all cities that have a value: values ascending, ties by city index, and beside each its city.
/// Built once, then any cohort's values come out in order by one pass, without sorting. Immutable, safe for many readers; 12 bytes an
/// observation. A city's position is searched for (a vectorised scan of 4 bytes a city), which costs less than an inverse table
/// would take in memory.
/// </summary>
public sealed class SortedColumn
{
    private readonly double[] _values;
    private readonly int[] _cities;

    private SortedColumn(double[] values, int[] cities)
    {
        _values = values;
        _cities = cities;
    }

    /// <summary>The column without values.</summary>
    public static SortedColumn Empty { get; } = new([], []);

    /// <summary>How many cities have a value.</summary>
    public int Count => _values.Length;

    /// <summary>The values, ascending.</summary>
    public SortedValues Values => SortedValues.Trust(_values);

    /// <summary>The city index at each position of <see cref="Values"/>.</summary>
    public ReadOnlySpan<int> Cities => _cities;

    /// <summary><see cref="Values"/> for a message: the same memory, not a copy.</summary>
    public ImmutableArray<double> ValueArray => ImmutableCollectionsMarshal.AsImmutableArray(_values);

    /// <summary><see cref="Cities"/> for a message: the same memory, not a copy.</summary>
    public ImmutableArray<int> CityArray => ImmutableCollectionsMarshal.AsImmutableArray(_cities);

    /// <summary>Takes a column that is in order already, as a message brings it, after checking that it is. Nothing is copied.</summary>
    /// <param name="cities">The city index of each observation; among equal values ascending.</param>
    /// <param name="ascending">The values, ascending.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ; the order is another; a city is negative or given twice; a value is NaN, infinite or beyond
    /// <see cref="SortedValues.Limit"/>. The message names the position.
    /// </exception>
    public static SortedColumn FromSorted(ImmutableArray<int> cities, ImmutableArray<double> ascending)
    {
        if (cities.Length != ascending.Length)
        {
            throw new ArgumentException($"There are {cities.Length} cities and {ascending.Length} values.", nameof(cities));
        }

        var values = SortedValues.Of(ascending.AsSpan());
        for (var i = 1; i < cities.Length; i++)
        {
            if (cities[i] < cities[i - 1] && values[i].Equals(values[i - 1]))
            {
                throw new ArgumentException(
                    $"City {cities[i]} at position {i} comes after city {cities[i - 1]}, which has the same value.", nameof(cities));
            }
        }

        RequireEachOnce(cities.AsSpan());
        return new SortedColumn(
            ImmutableCollectionsMarshal.AsArray(ascending) ?? [], ImmutableCollectionsMarshal.AsArray(cities) ?? []);
    }

    /// <summary>Puts observations in order.</summary>
    /// <param name="cities">The city index of each observation, 0 or more, each city at most once.</param>
    /// <param name="values">The values, in the same order. A city without a value is left out, not given as 0 or NaN.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ; a city is negative or given twice; a value is NaN, infinite or beyond <see cref="SortedValues.Limit"/>. The
    /// message names the position.
    /// </exception>
    public static SortedColumn Create(ReadOnlySpan<int> cities, ReadOnlySpan<double> values) =>
        Create(cities, values, new int[values.Length]);

    /// <summary>Puts observations in order and says where each came from, for whatever else is kept by observation.</summary>
    /// <param name="cities">The city index of each observation, 0 or more, each city at most once.</param>
    /// <param name="values">The values, in the same order.</param>
    /// <param name="order">Receives for each position of the column the index of its observation in the input.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">As for the overload without <paramref name="order"/>.</exception>
    public static SortedColumn Create(ReadOnlySpan<int> cities, ReadOnlySpan<double> values, Span<int> order)
    {
        if (cities.Length != values.Length || order.Length != values.Length)
        {
            throw new ArgumentException(
                $"{cities.Length} cities, {values.Length} values and {order.Length} places for the order: they must be as many.",
                nameof(cities));
        }

        SortedValues.RequireUsable(values, nameof(values));
        var sorted = new double[values.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            order[i] = i;
            sorted[i] = WithoutNegativeZero(values[i]);
        }

        sorted.AsSpan().Sort(order);
        var sortedCities = new int[cities.Length];
        for (var i = 0; i < sortedCities.Length; i++)
        {
            sortedCities[i] = cities[order[i]];
        }

        SortTiesByCity(sorted, sortedCities, order);
        RequireEachOnce(cities);
        return new SortedColumn(sorted, sortedCities);
    }

    /// <summary>The position of a city in ascending order.</summary>
    /// <param name="city">A city index.</param>
    /// <returns>From 0, or -1 where the city has no value.</returns>
    public int PositionOf(int city) => _cities.AsSpan().IndexOf(city);

    /// <summary>The value of a city.</summary>
    /// <param name="city">A city index.</param>
    /// <returns>The value, or null where the city has none.</returns>
    public double? ValueOf(int city) => PositionOf(city) is >= 0 and var position ? _values[position] : null;

    /// <summary>The cohort's values in order, written to the caller's buffer: one pass, nothing allocated.</summary>
    /// <param name="cohort">The cities wanted; those without a value have no part.</param>
    /// <param name="buffer">Room for <see cref="Count"/> values, also where the cohort is smaller.</param>
    /// <returns>A view of the buffer's used part.</returns>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public SortedValues Select(CityMask cohort, Span<double> buffer)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        RequireRoom(buffer.Length, nameof(buffer));
        var words = cohort.Words;
        var count = 0;
        for (var i = 0; i < _cities.Length; i++)
        {
            // Written whether wanted or not, and overwritten by the next if not: no branch that depends on the data.
            buffer[count] = _values[i];
            count += Bit(words, _cities[i]);
        }

        return SortedValues.Trust(buffer[..count]);
    }

    /// <summary>The positions of the cohort's cities, ascending: for what is kept beside the column, such as denominators.</summary>
    /// <param name="cohort">The cities wanted; those without a value have no part.</param>
    /// <param name="buffer">Room for <see cref="Count"/> positions, also where the cohort is smaller.</param>
    /// <returns>A view of the buffer's used part.</returns>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public ReadOnlySpan<int> SelectPositions(CityMask cohort, Span<int> buffer)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        RequireRoom(buffer.Length, nameof(buffer));
        var words = cohort.Words;
        var count = 0;
        for (var i = 0; i < _cities.Length; i++)
        {
            buffer[count] = i;
            count += Bit(words, _cities[i]);
        }

        return buffer[..count];
    }

    /// <summary>The cohort's part of this column as a column: one pass, no sorting.</summary>
    /// <param name="cohort">The cities wanted; those without a value have no part.</param>
    /// <returns>The part, or this column where the cohort has every city of it.</returns>
    public SortedColumn Select(CityMask cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var words = cohort.Words;
        var count = 0;
        foreach (var city in _cities)
        {
            count += Bit(words, city);
        }

        if (count == Count)
        {
            return this;
        }

        var values = new double[count];
        var cities = new int[count];
        for (int i = 0, next = 0; next < count; i++)
        {
            values[next] = _values[i];
            cities[next] = _cities[i];
            next += Bit(words, _cities[i]);
        }

        return new SortedColumn(values, cities);
    }

    /// <summary>This column with a city's value set: a copy, not a new sort.</summary>
    /// <param name="city">A city index, 0 or more.</param>
    /// <param name="value">Its value, in place of the one it may have had.</param>
    /// <returns>A new column.</returns>
    /// <exception cref="ArgumentException">
    /// The city is negative; the value is NaN, infinite or beyond <see cref="SortedValues.Limit"/>.
    /// </exception>
    public SortedColumn With(int city, double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(city);
        SortedValues.RequireUsable(value, nameof(value));
        var rest = Without(city);
        var position = rest.Values.CountBelow(value);
        var ties = rest.Values.CountAtMost(value) - position;
        position += ~rest._cities.AsSpan(position, ties).BinarySearch(city);
        return new SortedColumn(
            [.. rest._values.AsSpan(0, position), WithoutNegativeZero(value), .. rest._values.AsSpan(position)],
            [.. rest._cities.AsSpan(0, position), city, .. rest._cities.AsSpan(position)]);
    }

    /// <summary>This column without a city's value.</summary>
    /// <param name="city">A city index.</param>
    /// <returns>A new column, or this one where the city has no value.</returns>
    public SortedColumn Without(int city)
    {
        var position = PositionOf(city);
        return position < 0
            ? this
            : new SortedColumn(
                [.. _values.AsSpan(0, position), .. _values.AsSpan(position + 1)],
                [.. _cities.AsSpan(0, position), .. _cities.AsSpan(position + 1)]);
    }

    private static int Bit(ReadOnlySpan<ulong> words, int city)
    {
        var word = city >> 6;
        return (uint)word < (uint)words.Length ? (int)(words[word] >> city) & 1 : 0;
    }

    // Addition makes 0 of -0, which would compare equal and print differently.
    private static double WithoutNegativeZero(double value) => value + 0.0;

    private static void SortTiesByCity(ReadOnlySpan<double> values, Span<int> cities, Span<int> order)
    {
        for (int first = 0, end; first < values.Length; first = end)
        {
            for (end = first + 1; end < values.Length && values[end].Equals(values[first]); end++)
            {
            }

            cities[first..end].Sort(order[first..end]);
        }
    }

    private static void RequireEachOnce(ReadOnlySpan<int> cities)
    {
        if (CityMask.Of(cities).Count == cities.Length)
        {
            return;
        }

        var seen = new HashSet<int>();
        for (var i = 0; i < cities.Length; i++)
        {
            if (!seen.Add(cities[i]))
            {
                throw new ArgumentException($"City {cities[i]} at position {i} already has a value.", nameof(cities));
            }
        }
    }

    private void RequireRoom(int length, string parameter)
    {
        if (length < Count)
        {
            throw new ArgumentException($"The buffer has room for {length} values; {Count} are needed.", parameter);
        }
    }
}
