namespace MunicipalBenchmark.Statistics.Tests;

/// <summary>
/// The definitions word for word, without regard to speed and sharing nothing with the product: what it is compared with.
/// </summary>
internal static class NaiveStatistics
{
    internal static double Quantile(double[] values, double probability)
    {
        var ordered = values.Order().ToArray();
        var h = ((ordered.Length - 1) * probability) + 1;
        var below = (int)Math.Floor(h);
        var above = Math.Min(below + 1, ordered.Length);
        return ordered[below - 1] + ((h - below) * (ordered[above - 1] - ordered[below - 1]));
    }

    // Figures have at most two decimals, so that decimal sums are exact.
    internal static double Mean(double[] values) => (double)(values.Sum(value => (decimal)value) / values.Length);

    internal static double StandardDeviation(double[] values)
    {
        var mean = values.Sum(value => (decimal)value) / values.Length;
        return Math.Sqrt(values.Sum(value => Math.Pow((double)((decimal)value - mean), 2)) / (values.Length - 1));
    }

    internal static double MedianAbsoluteDeviation(double[] values)
    {
        var median = Quantile(values, 0.5);
        return Quantile([.. values.Select(value => Math.Abs(value - median))], 0.5);
    }

    internal static double MeanAbsoluteDeviation(double[] values)
    {
        var median = Quantile(values, 0.5);
        return values.Average(value => Math.Abs(value - median));
    }

    /// <summary>Half the mean absolute difference of all ordered pairs, relative to the mean.</summary>
    internal static double Gini(double[] values)
    {
        var differences = values.SelectMany(_ => values, (one, other) => Math.Abs(one - other)).Sum();
        return differences / (2.0 * values.Length * values.Sum());
    }

    internal static double Badness(double value, Polarity polarity, TargetRange target) => polarity switch
    {
        Polarity.Lower => value,
        Polarity.Range when value < target.Lower => target.Lower - value,
        Polarity.Range when value > target.Upper => value - target.Upper,
        Polarity.Range => 0,
        _ => -value,
    };

    internal static int Rank(double[] values, double value, Polarity polarity, TargetRange target) =>
        1 + values.Count(other => Badness(other, polarity, target) < Badness(value, polarity, target));

    internal static int SharingRank(double[] values, double value, Polarity polarity, TargetRange target) =>
        values.Count(other => Badness(other, polarity, target).Equals(Badness(value, polarity, target)));

    internal static double Percentile(double[] values, double value) =>
        100.0 * (values.Count(other => other < value) + (values.Count(other => other.Equals(value)) / 2.0)) / values.Length;

    internal static int MannKendall(double[] values) =>
        Enumerable.Range(0, values.Length).Sum(i => values.Skip(i + 1).Sum(later => Math.Sign(later - values[i])));

    /// <summary>The share of all orders of the values whose S is at least as far from 0.</summary>
    internal static double MannKendallProbability(double[] values)
    {
        var observed = Math.Abs(MannKendall(values));
        var orders = Orders(values).ToArray();
        return (double)orders.Count(order => Math.Abs(MannKendall(order)) >= observed) / orders.Length;
    }

    private static IEnumerable<double[]> Orders(double[] values) =>
        values.Length == 0
            ? [[]]
            : values.SelectMany((first, index) =>
                Orders([.. values.Where((_, other) => other != index)]).Select(rest => (double[])[first, .. rest]));
}
