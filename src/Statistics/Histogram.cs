using System.Collections.Immutable;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// Counts in bins of equal width from the least to the greatest value. The counts add up to the number of values.
/// </summary>
public sealed class Histogram : IEquatable<Histogram>
{
    /// <summary>No histogram has more bins than this: 50. Long tails would otherwise ask for thousands.</summary>
    public const int MaximumBins = 50;

    private Histogram(ImmutableArray<HistogramBin> bins)
    {
        Bins = bins;
    }

    /// <summary>The bins in ascending order, each starting where the one before ends; at least one.</summary>
    public ImmutableArray<HistogramBin> Bins { get; }

    /// <summary>
    /// Chooses the number of bins by D. Freedman and P. Diaconis (1981): width 2 IQR / cube root of n, quartiles of type 7, rounded
    /// up to whole bins, at most <see cref="MaximumBins"/>. Where the interquartile range is 0 it takes ceil(log2 n) + 1 bins
    /// (H. A. Sturges 1926); where all values are equal, one bin without width.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <returns>The histogram, or null where there is no value.</returns>
    public static Histogram? Of(SortedValues values) => values.IsEmpty ? null : Create(values, BinsFor(values));

    /// <summary>Counts in a number of bins chosen by the caller.</summary>
    /// <param name="values">The values; where all are equal the answer has one bin without width.</param>
    /// <param name="bins">From 1 to <see cref="MaximumBins"/>.</param>
    /// <returns>The histogram, or null where there is no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of bins is out of range.</exception>
    public static Histogram? Of(SortedValues values, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bins, MaximumBins);
        return values.IsEmpty ? null : Create(values, bins);
    }

    /// <summary>Equal when all bins are.</summary>
    /// <param name="other">Another histogram.</param>
    /// <returns>Whether the bins are the same.</returns>
    public bool Equals(Histogram? other) => other is not null && Bins.AsSpan().SequenceEqual(other.Bins.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Histogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bins.Length, Bins[0], Bins[^1]);

    private static int BinsFor(SortedValues values)
    {
        var range = values[^1] - values[0];
        var spread = Quantile.Type7(values, 0.75) - Quantile.Type7(values, 0.25);
        var bins = spread > 0
            ? Math.Ceiling(range / (2 * spread / Math.Cbrt(values.Count)))
            : Math.Ceiling(Math.Log2(values.Count)) + 1;
        return (int)Math.Clamp(bins, 1, MaximumBins);
    }

    private static Histogram Create(SortedValues values, int bins)
    {
        var (least, greatest) = (values[0], values[^1]);
        if (least.Equals(greatest))
        {
            return new Histogram([new HistogramBin(least, greatest, values.Count)]);
        }

        var result = ImmutableArray.CreateBuilder<HistogramBin>(bins);
        var (lower, below) = (least, 0);
        for (var i = 1; i <= bins; i++)
        {
            var isLast = i == bins;
            var upper = isLast ? greatest : least + ((greatest - least) * i / bins);
            var belowUpper = isLast ? values.Count : values.CountBelow(upper);
            result.Add(new HistogramBin(lower, upper, belowUpper - below));
            (lower, below) = (upper, belowUpper);
        }

        return new Histogram(result.MoveToImmutable());
    }
}
