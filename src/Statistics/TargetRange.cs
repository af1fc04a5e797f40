using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>What an indicator should reach: a value, a range, or everything on one side of a value.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TargetRange
{
    private TargetRange(double lower, double upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The least value that meets the target; negative infinity where there is no lower bound.</summary>
    public double Lower { get; }

    /// <summary>The greatest value that meets the target; positive infinity where there is no upper bound.</summary>
    public double Upper { get; }

    /// <summary>One value.</summary>
    /// <param name="value">The value, in the indicator's unit.</param>
    /// <returns>The range of that value alone.</returns>
    /// <exception cref="ArgumentException">The value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public static TargetRange At(double value) => Between(value, value);

    /// <summary>A value or more.</summary>
    /// <param name="lower">The least value that meets the target.</param>
    /// <returns>The range without upper bound.</returns>
    /// <exception cref="ArgumentException">The value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public static TargetRange AtLeast(double lower)
    {
        SortedValues.RequireUsable(lower, nameof(lower));
        return new TargetRange(lower, double.PositiveInfinity);
    }

    /// <summary>A value or less.</summary>
    /// <param name="upper">The greatest value that meets the target.</param>
    /// <returns>The range without lower bound.</returns>
    /// <exception cref="ArgumentException">The value is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public static TargetRange AtMost(double upper)
    {
        SortedValues.RequireUsable(upper, nameof(upper));
        return new TargetRange(double.NegativeInfinity, upper);
    }

    /// <summary>From one value to another, both included.</summary>
    /// <param name="lower">The least value that meets the target.</param>
    /// <param name="upper">The greatest.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">
    /// A bound is not finite or beyond <see cref="SortedValues.Limit"/>, or the lower is above the upper.
    /// </exception>
    public static TargetRange Between(double lower, double upper)
    {
        SortedValues.RequireUsable(lower, nameof(lower));
        SortedValues.RequireUsable(upper, nameof(upper));
        if (lower > upper)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The lower bound {lower} is above the upper bound {upper}."), nameof(lower));
        }

        return new TargetRange(lower, upper);
    }

    /// <summary>How far a value is from the range.</summary>
    /// <param name="value">A value in the indicator's unit.</param>
    /// <returns>The distance to the nearest bound; 0 inside.</returns>
    public double DistanceOf(double value) => value < Lower ? Lower - value : value > Upper ? value - Upper : 0;

    /// <summary>The point of the range that is nearest to a value.</summary>
    /// <param name="value">A value in the indicator's unit.</param>
    /// <returns>The bound it misses, or the value itself inside.</returns>
    public double NearestTo(double value) => Math.Clamp(value, Lower, Upper);
}
