namespace MunicipalBenchmark.Statistics.Tests;

/// <summary>The sample X whose results were computed outside this product.</summary>
internal static class Sample
{
    internal static readonly double[] X = [12, 15.5, 15.5, 18, 21, 24.5, 60];

    internal static SortedValues Sorted => SortedValues.Of(X);

    internal static Distribution Distribution => Distribution.Of(Sorted)!;

    internal static Standing StandingOf(double value, Polarity polarity, TargetRange? target = null) =>
        Standing.Of(Sorted, Distribution, value, polarity, target);

    /// <summary>Equal to so many decimals, as golden values are written.</summary>
    internal static void AssertClose(double expected, double? actual, int decimals = 12)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected, actual.Value, decimals);
    }
}
