using System.Runtime.InteropServices;

namespace MunicipalBenchmark.Statistics;

/// <summary>How far a value is from a reference, by value minus reference, whichever way the indicator is good.</summary>
/// <param name="Reference">What was compared with, in the unit of the value.</param>
/// <param name="Absolute">Value - reference, in the unit of the value; negative where the value is less.</param>
/// <param name="Relative">
/// Absolute / |reference|, as a share (0.1 is ten percent), with the sign of <paramref name="Absolute"/>; null where the reference is 0.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Gap(double Reference, double Absolute, double? Relative)
{
    /// <summary>Compares a value with a reference.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reference">What it is compared with, in the same unit.</param>
    /// <returns>The gap.</returns>
    /// <exception cref="ArgumentException">One of them is not finite or beyond <see cref="SortedValues.Limit"/>.</exception>
    public static Gap Between(double value, double reference)
    {
        SortedValues.RequireUsable(value, nameof(value));
        SortedValues.RequireUsable(reference, nameof(reference));
        var absolute = value - reference;
        var relative = absolute / Math.Abs(reference);
        return new Gap(reference, absolute, double.IsFinite(relative) ? relative : null);
    }
}
