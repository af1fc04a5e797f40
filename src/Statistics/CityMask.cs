using System.Numerics;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// A set of cities, one bit for each, by the index that the indicator boards give a city. Immutable. A city beyond the capacity is not
/// in the set, so that masks made before and after the register grew work together.
/// </summary>
public sealed class CityMask
{
    private readonly ulong[] _words;

    private CityMask(ulong[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            Count += BitOperations.PopCount(word);
        }
    }

    /// <summary>The set without cities.</summary>
    public static CityMask None { get; } = new([]);

    /// <summary>How many cities are in the set.</summary>
    public int Count { get; }

    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>The set of these cities.</summary>
    /// <param name="cities">City indexes in any order; one given twice counts once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">An index is negative; the message names its position.</exception>
    public static CityMask Of(ReadOnlySpan<int> cities)
    {
        var greatest = -1;
        for (var i = 0; i < cities.Length; i++)
        {
            if (cities[i] < 0)
            {
                throw new ArgumentException($"The city index at position {i} is negative: {cities[i]}.", nameof(cities));
            }

            greatest = Math.Max(greatest, cities[i]);
        }

        var words = new ulong[(greatest >> 6) + 1];
        foreach (var city in cities)
        {
            words[city >> 6] |= 1UL << city;
        }

        return new CityMask(words);
    }

    /// <summary>The set of the cities 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many cities.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static CityMask First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var words = new ulong[(int)(((long)count + 63) >> 6)];
        Array.Fill(words, ulong.MaxValue);
        if ((count & 63) != 0)
        {
            words[^1] = (1UL << count) - 1;
        }

        return new CityMask(words);
    }

    /// <summary>Whether a city is in the set.</summary>
    /// <param name="city">A city index; a negative one is in no set.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(int city)
    {
        var word = city >> 6;
        return (uint)word < (uint)_words.Length && ((_words[word] >> city) & 1) != 0;
    }

    /// <summary>The cities in both sets: how cohort conditions combine.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>A new set.</returns>
    public CityMask And(CityMask other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var words = new ulong[Math.Min(_words.Length, other._words.Length)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _words[i] & other._words[i];
        }

        return new CityMask(words);
    }

    /// <summary>The cities in either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>A new set.</returns>
    public CityMask Or(CityMask other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (shorter, longer) = _words.Length < other._words.Length ? (_words, other._words) : (other._words, _words);
        var words = (ulong[])longer.Clone();
        for (var i = 0; i < shorter.Length; i++)
        {
            words[i] |= shorter[i];
        }

        return new CityMask(words);
    }

    /// <summary>The cities of this set that are not in the other.</summary>
    /// <param name="other">The set to leave out.</param>
    /// <returns>A new set.</returns>
    public CityMask Except(CityMask other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var words = (ulong[])_words.Clone();
        for (var i = 0; i < Math.Min(words.Length, other._words.Length); i++)
        {
            words[i] &= ~other._words[i];
        }

        return new CityMask(words);
    }

    /// <summary>The city indexes in ascending order.</summary>
    /// <returns>A new array of <see cref="Count"/> indexes.</returns>
    public int[] ToArray()
    {
        var cities = new int[Count];
        var next = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                cities[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return cities;
    }
}
