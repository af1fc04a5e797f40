using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Search.Hosting;

/// <summary>Looks after the index: one that is new, broken or of another format is rebuilt from the grains without anyone's call.</summary>
internal sealed partial class IndexKeeper(IServiceProvider services, TimeProvider time, ILogger<IndexKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<ISearchSource>() is not { } source)
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                var index = services.GetRequiredService<IPlanIndex>();
                var health = await index.HealthAsync(stoppingToken);
                if (health.State == IndexState.NeedsRebuild)
                {
                    LogStarts(log, health.Detail);
                    var receipt = await index.RebuildAsync(source, null, stoppingToken);
                    LogDone(log, receipt.Applied, receipt.Failures.Length);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next round tries again; searching says meanwhile how the index is.
                LogFailed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index is rebuilt: {Reason}")]
    private static partial void LogStarts(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index is rebuilt from {Plans} plans; {Refused} documents were refused")]
    private static partial void LogDone(ILogger log, int plans, int refused);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be looked after")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
