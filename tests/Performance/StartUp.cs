using System.Diagnostics;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Performance;

public sealed class StartUp(Table table)
{
    [Fact]
    public async Task a_service_on_an_empty_store_is_soon_ready()
    {
        using var folder = new TemporaryFolder();
        var runs = new List<double>();
        for (var run = 0; run < 4; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var service = await RunningService.StartAsync(folder.File($"data-{run}"));
            runs.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        // The program's own floor on this machine: the runtime, and a command that does next to nothing.
        var floor = double.PositiveInfinity;
        for (var run = 0; run < 3; run++)
        {
            floor = Math.Min(floor, await Measure.OnceAsync(() => Mb.RunAsync("--version")));
        }

        table.Add("start with an empty store, until it serves", $"{Table.Number(runs.Min(), "N2")} s ({Table.Number(runs.Min() / floor, "N1")} × `mb --version`)", "≤ 2.5 s");
        Assert.True(runs.Min() / floor < 80, $"Start takes {runs.Min():N2} s, {runs.Min() / floor:N1} times what `mb --version` takes.");
    }
}
