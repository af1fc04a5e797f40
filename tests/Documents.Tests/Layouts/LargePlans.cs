using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

public sealed class LargePlans(ITestOutputHelper output)
{
    private const int MostRounds = 20;

    [Fact]
    public void are_read_in_time_linear_in_their_size()
    {
        var all = string.Join("\n\n", LayoutSample.Names.Select(LayoutSample.Text));
        _ = Time(all, 2);

        // Noise only adds: each counts by its least, in turn until that is enough. What squares is never enough.
        var (small, large) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < MostRounds && !(large < Bound()); round++)
        {
            (small, large) = (Math.Min(small, Time(all, 8)), Math.Min(large, Time(all, 64)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Length * 8 / 1024} KB in {small:0} ms, {all.Length * 64 / 1024} KB in {large:0} ms"));
        // Eight times the text; the bound leaves room for a crowded machine and none for a square.
        Assert.True(large < Bound(), $"{small} ms, {large} ms");

        double Bound() => 40 * Math.Max(small, 10);
    }

    private static double Time(string text, int times)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            builder.Append(text).Append("\n\n");
        }

        var document = builder.ToString();
        var watch = Stopwatch.StartNew();
        _ = LayoutSample.Read(document);
        return watch.Elapsed.TotalMilliseconds;
    }
}
