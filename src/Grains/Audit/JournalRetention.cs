using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>Forgets and purges what is past its time. Every silo does; a second time finds nothing.</summary>
internal sealed partial class JournalRetention(IAuditStore store, IOptions<AuditOptions> options, TimeProvider time, ILogger<JournalRetention> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.PurgeHours), time);
        do
        {
            try
            {
                var now = time.GetUtcNow();
                await store.PurgeAsync(now.AddDays(-options.Value.AddressDays), now.AddYears(-options.Value.KeepYears), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogPurgeFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Journal entries past their time could not be purged; tried again at the next look")]
    private static partial void LogPurgeFailed(ILogger logger, Exception exception);
}
