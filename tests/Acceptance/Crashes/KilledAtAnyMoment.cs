using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Crashes;

public sealed class KilledAtAnyMoment
{
    // docs/testing.md names the variable for a longer run.
    private const string KillsVariable = "ACCEPTANCE_KILLS";
    private const int DefaultKills = 50;
    private const int Seed = 2026;

    private static readonly string[] Cities = ["livorno", "pisa", "lucca"];

    [Fact]
    public async Task A_service_loses_no_acknowledged_publication_and_shows_no_half_one()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : DefaultKills;
        var random = new Random(Seed);
        using var folder = new TemporaryFolder();
        var logs = Cities.Select(city => new WriteLog(city)).ToArray();
        var longestWork = await LongestWorkAsync(cancellationToken);
        int? built = null;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var service = await RunningService.StartAsync(folder.File("data"));
            await Survivors.CheckAsync(service, logs, cancellationToken);
            built ??= await IndexOnDisk.GenerationAsync(service.Directory, cancellationToken);

            var writers = logs.Select(log => Writer.RunAsync(service, log, cancellationToken)).ToArray();
            await Task.Delay(random.Next(longestWork), cancellationToken);
            await service.Process.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var last = await RunningService.StartAsync(folder.File("data"));
        await Survivors.CheckAsync(last, logs, cancellationToken);

        // What the search found each time was what the kills left: the index was not built anew.
        Assert.Equal(built, await IndexOnDisk.GenerationAsync(last.Directory, cancellationToken));
        Assert.All(logs, log => Assert.True(log.Acknowledged > 0, $"No publication of {log.City} was ever acknowledged: the kills came too early to show anything."));
    }

    // In milliseconds: what a service that has just started takes for a city's first publications on this machine today, half as long again.
    private static async Task<int> LongestWorkAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Cities.Select(city => Writer.WriteAsync(service, new WriteLog(city), cancellationToken)));
        return (int)(1.5 * TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
    }
}
