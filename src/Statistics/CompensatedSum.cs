using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// Sums whose error does not grow with the number of terms: each addition's rounding error is kept exactly (Knuth's TwoSum) and
/// added at the end (Ogita, Rump and Oishi 2005, Sum2). Always four lanes, whatever the processor, so that an edition recomputed on
/// another machine gives the same bits.
/// </summary>
internal static class CompensatedSum
{
    private interface ITerm
    {
        static abstract Vector256<double> Of(Vector256<double> deviation);
    }

    /// <summary>The sum of the values.</summary>
    internal static double Of(ReadOnlySpan<double> values) => Sum<Plain>(values, 0);

    /// <summary>The sum of value - centre.</summary>
    internal static double OfDeviations(ReadOnlySpan<double> values, double centre) => Sum<Plain>(values, centre);

    /// <summary>The sum of |value - centre|.</summary>
    internal static double OfAbsoluteDeviations(ReadOnlySpan<double> values, double centre) => Sum<Absolute>(values, centre);

    /// <summary>The sum of (value - centre) squared.</summary>
    internal static double OfSquaredDeviations(ReadOnlySpan<double> values, double centre) => Sum<Squared>(values, centre);

    private static double Sum<TTerm>(ReadOnlySpan<double> values, double centre)
        where TTerm : struct, ITerm
    {
        var lanes = Vector256<double>.Count;
        var centres = Vector256.Create(centre);
        var sum = Vector256<double>.Zero;
        var error = Vector256<double>.Zero;
        var whole = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (var vector in whole)
        {
            Add(ref sum, ref error, TTerm.Of(vector - centres));
        }

        var rest = values[(whole.Length * lanes)..];
        if (!rest.IsEmpty)
        {
            // A lane that holds the centre adds nothing.
            Span<double> last = [centre, centre, centre, centre];
            rest.CopyTo(last);
            Add(ref sum, ref error, TTerm.Of(Vector256.Create<double>(last) - centres));
        }

        var total = default(CompensatedAccumulator);
        for (var lane = 0; lane < lanes; lane++)
        {
            total.Add(sum[lane]);
            total.Add(error[lane]);
        }

        return total.Value;
    }

    private static void Add(ref Vector256<double> sum, ref Vector256<double> error, Vector256<double> term)
    {
        var next = sum + term;
        var added = next - sum;
        error += (sum - (next - added)) + (term - added);
        sum = next;
    }

    private readonly struct Plain : ITerm
    {
        public static Vector256<double> Of(Vector256<double> deviation) => deviation;
    }

    private readonly struct Absolute : ITerm
    {
        public static Vector256<double> Of(Vector256<double> deviation) => Vector256.Abs(deviation);
    }

    private readonly struct Squared : ITerm
    {
        public static Vector256<double> Of(Vector256<double> deviation) => deviation * deviation;
    }
}
