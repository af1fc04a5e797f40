using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Resources;
using MunicipalBenchmark.Identity.Sessions;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>
/// What goes on beside the requests: loads the keys once the server listens (so that they do not lengthen the start), makes the next one in time, looks
/// for what other processes revoked, writes down uses of keys, removes what has ended.
/// </summary>
internal sealed partial class IdentityUpkeep : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly IServiceProvider _services;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly IdentityReadiness _readiness;
    private readonly IAccountsStore _store;
    private readonly SigningKeyRing _keys;
    private readonly Generations _generations;
    private readonly ApiKeyService _apiKeys;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<IdentityUpkeep> _log;

    public IdentityUpkeep(
        IServiceProvider services,
        IHostApplicationLifetime lifetime,
        IdentityReadiness readiness,
        IAccountsStore store,
        SigningKeyRing keys,
        Generations generations,
        ApiKeyService apiKeys,
        ValidatedTokens tokens,
        SessionStore sessions,
        IdentityOptions options,
        TimeProvider time,
        ILogger<IdentityUpkeep> log)
    {
        _services = services;
        _lifetime = lifetime;
        _readiness = readiness;
        _store = store;
        _keys = keys;
        _generations = generations;
        _apiKeys = apiKeys;
        _options = options;
        _time = time;
        _log = log;
        generations.Advanced += (_, _) => tokens.Clear();
        generations.Advanced += (_, _) => sessions.Forget();
        generations.Advanced += (_, _) => apiKeys.Forget();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, _lifetime.ApplicationStarted).ContinueWith(static _ => { }, stoppingToken, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        if (_options.Authority is { Length: > 0 })
        {
            _ = Task.Run(() => MeetAuthorityAsync(stoppingToken), stoppingToken);
        }

        var (written, pruned) = (_time.GetUtcNow(), _time.GetUtcNow());
        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun)
                {
                    await BeginAsync(stoppingToken).ConfigureAwait(false);
                    begun = true;
                }

                await LookAsync(stoppingToken).ConfigureAwait(false);
                var now = _time.GetUtcNow();
                if (now - written > WriteEvery)
                {
                    await _apiKeys.WriteUsesAsync(stoppingToken).ConfigureAwait(false);
                    written = now;
                }

                if (now - pruned > PruneEvery)
                {
                    await PruneAsync(stoppingToken).ConfigureAwait(false);
                    pruned = now;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e);
            }

            await Task.Delay(Pause, _time, stoppingToken).ConfigureAwait(false);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await _apiKeys.WriteUsesAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<OwnAuthorityStart>() is { } start)
        {
            await start.RunAsync(cancellationToken).ConfigureAwait(false);
        }

        _readiness.Set();
    }

    /// <summary>Has a foreign authority say what it is before somebody comes with a token of it, and its absence be read in the log. Who comes earlier waits for the same.</summary>
    private async Task MeetAuthorityAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _services.GetRequiredService<ITokenAuthority>().GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AuthorityUnreachableException e)
        {
            LogUnreachable(e);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_options.Authority is not { Length: > 0 })
        {
            await _keys.RefreshAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_store.IsShared)
        {
            await _generations.LookAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<EndedRows>(scope.ServiceProvider).RemoveAsync(cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Tokens cannot be judged until the authority of Identity:Authority answers; whoever comes with one is told to try again.")]
    private partial void LogUnreachable(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Keys and sessions could not be looked after; it is tried again in some seconds.")]
    private partial void LogFailed(Exception exception);
}
