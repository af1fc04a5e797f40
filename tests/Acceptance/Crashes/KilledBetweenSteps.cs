using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Crashes;

public sealed class KilledBetweenSteps
{
    /// <summary>The places of <c>CrashPoints</c>, each once before anything was published and once with an edition to fall back to.</summary>
    public static TheoryData<string> Points =>
    [
        "import/draft-written",
        "import/taken-in",
        "publish/started",
        "publish/edition-written",
        "publish/some-nodes-prepared",
        "publish/nodes-prepared",
        "publish/flipped",
        "deliver/read-model-applied",
        "deliver/boards-invalidated",
        "deliver/indexed",
        "deliver/before-trim",
        "deliver/trimmed",
    ];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_service_carries_on_where_it_was(string point)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var log = new WriteLog("livorno");
        await DieAsync(folder.File("data"), point, log, cancellationToken);
        await using (var between = await RunningService.StartAsync(folder.File("data")))
        {
            await Survivors.CheckAsync(between, [log], cancellationToken);
            await Writer.WriteAsync(between, log, cancellationToken);
            await between.HealthyAsync(cancellationToken);
        }

        await DieAsync(folder.File("data"), point, log, cancellationToken);
        await using var last = await RunningService.StartAsync(folder.File("data"));
        await Survivors.CheckAsync(last, [log], cancellationToken);

        // Nothing is stuck: the next version goes through.
        await Writer.WriteAsync(last, log, cancellationToken);
        await Survivors.CheckAsync(last, [log], cancellationToken);
        var data = await last.QueryAsync(Published.Query(log.City), cancellationToken);
        Assert.Equal($"Plan {SmallPlan.Mark(log.Sent)}", data.GetProperty("plan").GetProperty("title").GetString());
    }

    private static async Task DieAsync(string directory, string point, WriteLog log, CancellationToken cancellationToken)
    {
        await using var service = await RunningService.StartAsync(directory, arguments: null, ("MB_CRASH_AT", point));
        await Writer.RunAsync(service, log, cancellationToken);
        var end = await service.Process.EndAsync();
        Assert.True(end.ExitCode != 0, $"{point} was never reached.");
    }
}
