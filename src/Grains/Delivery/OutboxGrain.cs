using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>
/// A grain whose facts leave through an outbox in its own state write. Delivery runs beside the grain's other calls, so every write goes through
/// <see cref="UpdateAsync"/>: the next state is computed from the stored one inside a gate, written, and only then shown.
/// </summary>
/// <typeparam name="TState">Immutable state.</typeparam>
/// <typeparam name="TFact">The grain's closed family of facts.</typeparam>
internal abstract partial class OutboxGrain<TState, TFact>(IPersistentState<TState> storage, TimeProvider time, ILogger logger) : Grain, IOutboxGrain
    where TState : class, IOutboxState<TFact>, new()
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Task? _delivery;
    private long _announced;
    private IGrainTimer? _timer;

    /// <summary>The state as stored: never one whose write is still on its way.</summary>
    protected TState Stored { get; private set; } = new();

    protected TimeProvider Time { get; } = time;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Stored = storage.State;
        if (!Stored.Outbox.IsEmpty)
        {
            DeliverSoon();
        }

        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeliverAsync() => _delivery is { IsCompleted: false } running ? running : _delivery = DeliverAllAsync();

    /// <summary>Delivers one fact to the read model and what is loaded from it; called again with the same fact after a failure.</summary>
    protected abstract Task DeliverAsync(OutboxItem<TFact> item);

    /// <summary>
    /// Delivers one fact to the search index. Comes after every waiting fact has reached the read model: an index that is away delays searching and
    /// nothing else.
    /// </summary>
    protected virtual Task IndexAsync(OutboxItem<TFact> item) => Task.CompletedTask;

    /// <summary>The same state with another outbox.</summary>
    protected abstract TState WithOutbox(TState state, ImmutableArray<OutboxItem<TFact>> outbox, long lastSequence);

    /// <summary>Computes the next state from the stored one, adds facts to its outbox, writes it, and has the facts delivered.</summary>
    /// <returns>The state now stored.</returns>
    protected async Task<TState> UpdateAsync(Func<TState, TState> change, params TFact[] facts)
    {
        await _gate.WaitAsync();
        try
        {
            var next = change(Stored);
            if (facts.Length > 0)
            {
                next = Append(next, facts);
            }

            await WriteAsync(next);
        }
        finally
        {
            _gate.Release();
        }

        if (facts.Length > 0)
        {
            DeliverSoon();
        }

        return Stored;
    }

    private TState Append(TState state, TFact[] facts)
    {
        var actor = (PrincipalContext.Current ?? Principal.System).Id;
        var now = Time.GetUtcNow();
        var sequence = state.LastSequence;
        var added = facts.Select(fact => new OutboxItem<TFact>(++sequence, now, actor, fact) { Origin = PrincipalContext.Origin }).ToArray();
        return WithOutbox(state, [.. state.Outbox, .. added], sequence);
    }

    private async Task WriteAsync(TState next)
    {
        storage.State = next;
        try
        {
            await storage.WriteStateAsync();
            Stored = next;
        }
        catch
        {
            // Whether the write arrived is unknown: the next activation reads what is stored.
            storage.State = Stored;
            DeactivateOnIdle();
            throw;
        }
    }

    private void DeliverSoon()
    {
        _timer?.Dispose();
        _timer = this.RegisterGrainTimer(
            async _ =>
            {
                PrincipalContext.Set(Principal.System);
                try
                {
                    await DeliverAsync();
                }
                catch (Exception exception)
                {
                    // The sweep finds the row again.
                    LogDeliveryFailed(logger, exception, this.GetPrimaryKeyString());
                }
            },
            new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true });
    }

    private async Task DeliverAllAsync()
    {
        // Left to itself the first fact's work would run before the caller has noted the task.
        await Task.Yield();
        while (Stored.Outbox is [var item, ..])
        {
            await AnnounceAllAsync();
            if (Stored.Outbox is not [var first, ..] || first.Sequence != item.Sequence)
            {
                // A delivery may itself take its fact out of the outbox.
                continue;
            }

            await IndexAsync(item);
            CrashPoints.Reach("deliver/before-trim");
            if (Stored.Outbox.Any(other => other.Sequence <= item.Sequence))
            {
                await UpdateAsync(state => WithOutbox(state, state.Outbox.RemoveAll(other => other.Sequence <= item.Sequence), state.LastSequence));
            }

            CrashPoints.Reach("deliver/trimmed");
        }
    }

    /// <summary>Has the read model learn what waits for it, before a caller is answered that must find it there. What cannot be delivered now is delivered later.</summary>
    protected async Task AnnounceNowAsync()
    {
        using var acting = PrincipalContext.Act(Principal.System);
        try
        {
            await AnnounceAllAsync();
        }
        catch (Exception exception)
        {
            LogDeliveryFailed(logger, exception, this.GetPrimaryKeyString());
        }
    }

    private async Task AnnounceAllAsync()
    {
        while (Stored.Outbox.FirstOrDefault(item => item.Sequence > _announced) is { } next)
        {
            await DeliverAsync(next);
            _announced = next.Sequence;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facts of {Key} could not be delivered; the sweep tries again")]
    private static partial void LogDeliveryFailed(ILogger logger, Exception exception, string key);
}
