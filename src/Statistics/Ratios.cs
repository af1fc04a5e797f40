namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The two ways to sum up a quotient over a group of cities. They differ, and an answer names which it gives. Both leave out the same
/// cities: those whose denominator is not positive; a city whose denominator or numerator is missing is not given in the first place.
/// </summary>
public static class Ratios
{
    /// <summary>
    /// Sum of the numerators over sum of the denominators: the group taken as one body, where big cities weigh more. This is the
    /// group's figure wherever a percentage of a total is meant.
    /// </summary>
    /// <param name="numerators">One for each city.</param>
    /// <param name="denominators">In the same order.</param>
    /// <param name="factor">What the quotient is multiplied by: 100 for percent, 1000 for per thousand inhabitants.</param>
    /// <returns>The ratio, or null where no city has a positive denominator or the quotient is no finite number.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a value is NaN, infinite or beyond <see cref="SortedValues.Limit"/>; the message names the position.
    /// </exception>
    public static Ratio? OfSums(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double factor = 1)
    {
        Require(numerators, denominators, factor);
        var (used, above, below) = (0, default(CompensatedAccumulator), default(CompensatedAccumulator));
        for (var i = 0; i < numerators.Length; i++)
        {
            if (denominators[i] > 0)
            {
                used++;
                above.Add(numerators[i]);
                below.Add(denominators[i]);
            }
        }

        return Answer(above.Value / below.Value * factor, used, numerators.Length);
    }

    /// <summary>Mean of the cities' own quotients: every city counts once, whatever its size; also called unweighted mean.</summary>
    /// <param name="numerators">One for each city.</param>
    /// <param name="denominators">In the same order.</param>
    /// <param name="factor">What the quotient is multiplied by: 100 for percent, 1000 for per thousand inhabitants.</param>
    /// <returns>The ratio, or null where no city has a positive denominator or the quotient is no finite number.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a value is NaN, infinite or beyond <see cref="SortedValues.Limit"/>; the message names the position.
    /// </exception>
    public static Ratio? MeanOfRatios(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double factor = 1)
    {
        Require(numerators, denominators, factor);
        var (used, sum) = (0, default(CompensatedAccumulator));
        for (var i = 0; i < numerators.Length; i++)
        {
            if (denominators[i] > 0)
            {
                used++;
                sum.Add(numerators[i] / denominators[i]);
            }
        }

        return Answer(sum.Value / used * factor, used, numerators.Length);
    }

    private static Ratio? Answer(double value, int used, int given) =>
        used > 0 && double.IsFinite(value) ? new Ratio(value, used, given - used) : null;

    private static void Require(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double factor)
    {
        if (numerators.Length != denominators.Length)
        {
            throw new ArgumentException(
                $"There are {numerators.Length} numerators and {denominators.Length} denominators.", nameof(denominators));
        }

        SortedValues.RequireUsable(numerators, nameof(numerators));
        SortedValues.RequireUsable(denominators, nameof(denominators));
        SortedValues.RequireUsable(factor, nameof(factor));
    }
}
