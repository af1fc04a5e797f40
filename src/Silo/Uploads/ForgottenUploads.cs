using MunicipalBenchmark.GraphQL.Uploads;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Silo.Uploads;

/// <summary>Forgets documents that were sent and not imported in time.</summary>
internal sealed partial class ForgottenUploads(IUploadStore store, UploadsOptions options, TimeProvider time, ILogger<ForgottenUploads> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                await store.ForgetAsync(time.GetUtcNow() - options.Kept, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Documents that were never imported could not be forgotten; tried again in ten minutes.")]
    private partial void LogFailure(Exception exception);
}
