using FsCheck;
using FsCheck.Fluent;

namespace MunicipalBenchmark.Statistics.Tests;

/// <summary>Values of a cohort as they come: at least one, of any sign, often tied, sometimes with a far outlier.</summary>
public sealed record Figures(double[] Values)
{
    internal SortedValues Sorted => SortedValues.Sort(Values);

    internal Distribution Distribution => Distribution.Of(Sorted)!;

    internal double Scale => Values.Max(Math.Abs) + 1;

    public override string ToString() => $"[{string.Join(", ", Values.Select(value => value.ToString("R")))}]";
}

/// <summary>A figure of one city.</summary>
public sealed record Figure(double Value);

/// <summary>How FsCheck makes figures.</summary>
public static class FigureGenerators
{
    private static Gen<double> Values { get; } = Gen.Frequency(
        (4, Gen.Choose(-5, 5).Select(whole => (double)whole)),
        (2, Gen.Choose(-500, 500).Select(cents => cents / 100.0)),
        (3, Gen.Choose(-1_000_000, 1_000_000).Select(cents => cents / 100.0)),
        (1, Gen.Choose(-1_000_000, 1_000_000).Select(millions => millions * 1e6)));

    public static Arbitrary<Figures> Figures() =>
        Arb.From(Values.NonEmptyListOf().Select(values => new Figures([.. values])), Shorter);

    public static Arbitrary<Figure> Figure() => Values.Select(value => new Figure(value)).ToArbitrary();

    private static IEnumerable<Figures> Shorter(Figures figures) =>
        figures.Values.Length == 1
            ? []
            : figures.Values.Select((_, left) => new Figures([.. figures.Values.Where((_, index) => index != left)]));
}
