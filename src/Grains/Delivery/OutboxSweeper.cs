using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>
/// Makes good what a crash left between write and delivery: finds grains with an undelivered outbox by the store's index, at start and then every
/// few seconds, and asks them to deliver. A doubled request is harmless.
/// </summary>
internal sealed partial class OutboxSweeper(
    IGrainFactory grains, IOutboxScan scan, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<OutboxSweeper> logger)
    : BackgroundService
{
    private const int BatchSize = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        PrincipalContext.Set(Principal.System);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SweepSeconds), time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogSweepFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var pending = await scan.FindAsync(BatchSize, cancellationToken);
        await Parallel.ForEachAsync(
            pending,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.SweepParallelism, CancellationToken = cancellationToken },
            async (outbox, _) =>
            {
                try
                {
                    await GrainOf(outbox).DeliverAsync();
                }
                catch (Exception exception)
                {
                    LogDeliveryFailed(logger, exception, outbox.StateName, outbox.GrainKey);
                }
            });
    }

    private IOutboxGrain GrainOf(PendingOutbox outbox) => outbox.StateName switch
    {
        StateNames.Plan => grains.GetGrain<IPlanGrain>(outbox.GrainKey),
        StateNames.City => grains.GetGrain<ICityGrain>(outbox.GrainKey),
        StateNames.Audit => grains.GetGrain<IAuditGrain>(outbox.GrainKey),
        StateNames.Members => grains.GetGrain<IMembersGrain>(outbox.GrainKey),
        StateNames.Network => grains.GetGrain<INetworkGrain>(outbox.GrainKey),
        StateNames.Synonyms => grains.GetGrain<INetworkSynonymsGrain>(outbox.GrainKey),
        StateNames.Mappings => grains.GetGrain<IMappingGrain>(outbox.GrainKey),
        _ => throw new InvalidOperationException($"State '{outbox.StateName}' has an outbox but no grain is known for it."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for undelivered facts failed; tried again at the next sweep")]
    private static partial void LogSweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facts of {State} {Key} could not be delivered; tried again at the next sweep")]
    private static partial void LogDeliveryFailed(ILogger logger, Exception exception, string state, string key);
}
