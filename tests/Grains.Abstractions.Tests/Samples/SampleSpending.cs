using System.Globalization;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Samples;

/// <summary>The spending tables of the sample documents.</summary>
public sealed class SampleSpending
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>Every sample status report.</summary>
    public static TheoryData<string> Reports() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "dup-2020-2022.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Adds_up_and_states_the_rates_that_follow(string report)
    {
        var sum = new decimal[5];
        var missions = 0;
        foreach (var cells in File.ReadLines(Path.Combine(AppContext.BaseDirectory, report)).Select(Cells).Where(cells => cells.Length == 10 && cells[2].Contains(',')))
        {
            var figures = cells[2..].Where(cell => !cell.EndsWith('%')).Select(cell => decimal.Parse(cell, Italian)).ToArray();
            var rates = cells[2..].Where(cell => cell.EndsWith('%')).Select(cell => decimal.Parse(cell.TrimEnd('%'), Italian)).ToArray();
            Assert.Equal((5, 3), (figures.Length, rates.Length));
            Assert.Equal([Rate(figures[1], figures[0]), Rate(figures[2], figures[1]), Rate(figures[4], figures[3])], rates);
            Assert.True(figures[1] <= figures[0] && figures[2] <= figures[1] && figures[4] <= figures[3]);
            if (cells[0].StartsWith("Totale", StringComparison.Ordinal))
            {
                Assert.Equal(sum, figures);
                sum = new decimal[5];
                missions++;
            }
            else
            {
                sum = [.. sum.Zip(figures, (total, figure) => total + figure)];
            }
        }

        Assert.InRange(missions, 10, 23);
    }

    private static decimal Rate(decimal part, decimal whole) => whole == 0 ? 0 : decimal.Round(part * 100 / whole, 2, MidpointRounding.AwayFromZero);

    private static string[] Cells(string line) =>
        [.. (line.StartsWith('|') ? line.Trim().Trim('|').Split('|') : line.Split('\t')).Select(cell => cell.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal).Trim())];
}
