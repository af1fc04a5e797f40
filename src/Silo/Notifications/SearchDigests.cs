using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Mail;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Silo.Notifications;

/// <summary>
/// Asks for what saved searches found and sends it by mail. Every silo asks; a person's grain decides, and answers each thing to one of them only.
/// </summary>
internal sealed partial class SearchDigests(IGrainFactory grains, SearchMail mail, MailOptions options, TimeProvider time, ILogger<SearchDigests> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.SearchesSeconds <= 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.SearchesSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(e);
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.System);
        for (var part = 0; part < GrainKeys.SearchWatchParts; part++)
        {
            foreach (var subject in await grains.GetGrain<ISearchWatchGrain>(GrainKeys.OfSearchWatch(part)).ListNotifiedAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject)).TakeDigestAsync() is { } digest)
                {
                    await mail.SendAsync(subject, digest, cancellationToken);
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail about saved searches could not be made; it is tried again.")]
    private partial void LogFailure(Exception exception);
}
