using MunicipalBenchmark.Acceptance.Crashes;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Search;

/// <summary>The program over a real Elasticsearch that goes away and comes back.</summary>
public sealed class StormAtElasticsearch
{
    private const int Before = 25;
    private const int Versions = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string[] Cities =
        ["livorno", "pisa", "lucca", "siena", "grosseto", "arezzo", "pistoia", "prato", "firenze", "bologna", "modena", "parma", "ravenna", "ferrara", "torino", "genova"];

    [Fact]
    public async Task A_server_stopped_in_the_middle_of_a_publication_storm_and_started_again_holds_what_the_grains_hold()
    {
        Assert.SkipWhen(ElasticsearchServer.MissingOwn is not null, ElasticsearchServer.MissingOwn ?? "");
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var port = FreePort.Next();
        var files = ElasticsearchServer.NewFolder();
        var server = await ElasticsearchServer.StartAsync(port, files, keep: true);
        await using var service = await RunningService.StartAsync(
            folder.File("data"), [$"--Search:Elasticsearch:Url={server.Url}", "--Search:Elasticsearch:Timeout=00:00:10", "--Delivery:SweepSeconds=1"]);
        await service.HealthyAsync(cancellationToken);

        var logs = Cities.Select(city => new WriteLog(city)).ToArray();
        using var back = new CancellationTokenSource();
        var storm = Task.WhenAll(logs.Select(log => StormAsync(service, log, back.Token, cancellationToken)));
        await UntilAsync("publications to be acknowledged", storm, () => Task.FromResult(logs.Sum(log => log.Acknowledged) >= Before));
        await server.StopAsync(cancellationToken);
        server.Dispose();

        // Publications go on: grains show editions that nobody was told of yet.
        await UntilAsync("a publication while the server is away", storm, () => IsAheadAsync(service, logs, cancellationToken));
        Assert.Contains("\"search\":\"Unavailable\"", await service.Public.GetStringAsync("health/ready", cancellationToken), StringComparison.Ordinal);
        Assert.False(storm.IsCompleted);

        using var second = await ElasticsearchServer.StartAsync(port, files, keep: false);
        await back.CancelAsync();
        await storm.WaitAsync(Limit, cancellationToken);
        await service.HealthyAsync(cancellationToken);
        foreach (var log in logs)
        {
            Assert.True(log.Acknowledged >= Versions, $"{log.City}: {log.Acknowledged}");
            await Survivors.IsFoundAsync(service, log.City, cancellationToken);
            var plan = (await service.QueryAsync(Edition(log.City), cancellationToken)).GetProperty("plan");
            Assert.Equal($"{log.Acknowledged} Plan {SmallPlan.Mark(log.Sent)}", $"{plan.GetProperty("edition").GetInt32()} {plan.GetProperty("title").GetString()}");
        }

        var everything = await service.QueryAsync("{ search { totalCount } }", cancellationToken);
        Assert.Equal(Cities.Length * (SmallPlan.Nodes.Length + 1), everything.GetProperty("search").GetProperty("totalCount").GetInt32());
        await second.StopAsync(cancellationToken);
    }

    private static string Edition(string city) => $$"""{ plan(id: "{{city}}/{{SmallPlan.Slug}}") { edition title } }""";

    /// <summary>Publishes a city's plan again and again until the server is back, and some versions at least.</summary>
    private static async Task StormAsync(RunningService service, WriteLog log, CancellationToken back, CancellationToken cancellationToken)
    {
        while (!back.IsCancellationRequested || log.Acknowledged < Versions)
        {
            await Writer.WriteAsync(service, log, cancellationToken);
        }
    }

    private static async Task<bool> IsAheadAsync(RunningService service, WriteLog[] logs, CancellationToken cancellationToken)
    {
        foreach (var log in logs)
        {
            var plan = (await service.QueryAsync(Edition(log.City), cancellationToken)).GetProperty("plan");
            if (plan.ValueKind == System.Text.Json.JsonValueKind.Object && plan.GetProperty("edition").GetInt32() > log.Acknowledged)
            {
                return true;
            }
        }

        return false;
    }

    // A writer that fails ends the waiting.
    private static Task UntilAsync(string what, Task storm, Func<Task<bool>> condition) =>
        Poll.UntilAsync(
            what,
            async () =>
            {
                if (storm.IsFaulted)
                {
                    await storm;
                }

                return await condition();
            },
            Limit,
            TestContext.Current.CancellationToken);
}
