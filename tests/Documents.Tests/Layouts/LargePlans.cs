using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

public sealed class LargePlans(ITestOutputHelper output)
{
    [Fact]
    public void are_read_in_time_linear_in_their_size()
    {
        var all = string.Join("\n\n", LayoutSample.Names.Select(LayoutSample.Text));
        _ = Time(all, 2);
        var (small, large) = (Time(all, 8), Time(all, 64));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Length * 8 / 1024} KB in {small:0} ms, {all.Length * 64 / 1024} KB in {large:0} ms"));
        // Eight times the text; the bound leaves room for a crowded machine and none for a square.
        Assert.True(large < 40 * Math.Max(small, 10), $"{small} ms, {large} ms");
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
