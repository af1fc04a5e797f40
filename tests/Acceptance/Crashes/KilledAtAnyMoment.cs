using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Crashes;

public sealed class KilledAtAnyMoment
{
    // docs/testing.md names the variable for a longer run. Each part needs a kill for each city that waits for an acknowledgement: ten do.
    private const string KillsVariable = "ACCEPTANCE_KILLS";
    private const int DefaultKills = 20;

    // Every how many kills one waits for an acknowledgement.
    private const int Acknowledging = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly string[] Cities = ["livorno", "pisa", "lucca"];

    /// <summary>In parts, so that a slow machine is not taken for one that hangs.</summary>
    public static TheoryData<int> Seeds => [2026, 2027];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_service_loses_no_acknowledged_publication_and_shows_no_half_one(int seed)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var kills = (int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : DefaultKills) / Seeds.Count;
        var random = new Random(seed);
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
            if (kill % Acknowledging == 0)
            {
                // Whatever the pace of a machine that has become slower: now and then something is acknowledged before the kill, of each city in turn.
                var log = logs[kill / Acknowledging % logs.Length];
                var before = log.Acknowledged;
                await Poll.UntilAsync($"a publication of {log.City}", () => log.Acknowledged > before || writers.Any(writer => writer.IsCompleted), Patience.Limit, cancellationToken);
            }

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
        return (int)Math.Min(LongestWait.TotalMilliseconds, 1.5 * TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
    }
}
