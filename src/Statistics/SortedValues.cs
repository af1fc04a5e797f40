namespace MunicipalBenchmark.Statistics;

/// <summary>
/// Figures known to be usable: each finite, none beyond <see cref="Limit"/>, in ascending order. What takes this type need not
/// check again. The default value is the empty list. It is a view: whoever owns the memory must not change it meanwhile.
/// </summary>
public readonly ref struct SortedValues
{
    /// <summary>
    /// The largest magnitude taken, 1e100 in whatever unit: far above any figure of a municipality, and low enough that no sum of
    /// squares overflows, so that no result is infinite or NaN.
    /// </summary>
    public const double Limit = 1e100;

    private SortedValues(ReadOnlySpan<double> ascending)
    {
        Span = ascending;
    }

    /// <summary>The values, ascending.</summary>
    public ReadOnlySpan<double> Span { get; }

    /// <summary>How many values there are.</summary>
    public int Count => Span.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Span.IsEmpty;

    /// <summary>The value at a position counted from 0 in ascending order.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException">The position is outside.</exception>
    public double this[int position] => Span[position];

    /// <summary>Takes values that are already in ascending order, after checking that they are. Nothing is copied.</summary>
    /// <param name="ascending">The values; ties and an empty span are fine.</param>
    /// <returns>A view of the same memory.</returns>
    /// <exception cref="ArgumentException">
    /// A value is NaN, infinite or beyond <see cref="Limit"/>, or less than its predecessor; the message names the position.
    /// </exception>
    public static SortedValues Of(ReadOnlySpan<double> ascending)
    {
        var previous = -Limit;
        for (var i = 0; i < ascending.Length; i++)
        {
            var value = ascending[i];
            if (!(value >= previous && value <= Limit))
            {
                RequireUsable(value, i, nameof(ascending));
                throw new ArgumentException(
                    FormattableString.Invariant($"The value at position {i}, {value}, is less than the one before it, {previous}."),
                    nameof(ascending));
            }

            previous = value;
        }

        return new SortedValues(ascending);
    }

    /// <summary>Copies values and puts them in ascending order.</summary>
    /// <param name="values">The values in any order.</param>
    /// <returns>A view of memory of its own.</returns>
    /// <exception cref="ArgumentException">
    /// A value is NaN, infinite or beyond <see cref="Limit"/>; the message names its position in <paramref name="values"/>.
    /// </exception>
    public static SortedValues Sort(ReadOnlySpan<double> values)
    {
        RequireUsable(values, nameof(values));
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new SortedValues(sorted);
    }

    /// <summary>How many values are strictly less.</summary>
    /// <param name="value">The value compared with.</param>
    /// <returns>From 0 to <see cref="Count"/>: also the position of the first value that is not less.</returns>
    public int CountBelow(double value)
    {
        var (low, high) = (0, Span.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Span[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many values are less or equal.</summary>
    /// <param name="value">The value compared with.</param>
    /// <returns>From 0 to <see cref="Count"/>: also the position of the first value that is greater.</returns>
    public int CountAtMost(double value)
    {
        var (low, high) = (0, Span.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Span[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>For memory whose order was established when it was written.</summary>
    internal static SortedValues Trust(ReadOnlySpan<double> ascending) => new(ascending);

    internal static void RequireUsable(ReadOnlySpan<double> values, string parameter)
    {
        for (var i = 0; i < values.Length; i++)
        {
            RequireUsable(values[i], i, parameter);
        }
    }

    internal static void RequireUsable(double value, string parameter)
    {
        if (!IsUsable(value))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The value is {value}; a finite number of at most {Limit} in magnitude is needed."),
                parameter);
        }
    }

    private static void RequireUsable(double value, int position, string parameter)
    {
        if (!IsUsable(value))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The value at position {position} is {value}; a finite number of at most {Limit} in magnitude is needed."),
                parameter);
        }
    }

    private static bool IsUsable(double value) => Math.Abs(value) <= Limit;
}
