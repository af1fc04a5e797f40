using System.Threading.Channels;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Storage.Orleans;

/// <summary>
/// Runs state writes on SQLite one after the other, those that wait together as one batch: each commits by itself without synchronisation and
/// keeps its own outcome, then one more commit, of the row WriteBarrier, synchronises the log. A write is answered only after that.
/// <para>
/// Why one commit covers the batch: in WAL mode a commit appends frames to one log file, and at synchronous=FULL it ends with an fsync of that whole
/// file, hence of all frames before its own. If a checkpoint comes in between, it synchronises the log before it copies and the database file after,
/// so what is no longer in the log is durable too; and the log is read back after a crash only up to its first incomplete frame, so never with gaps.
/// (sqlite.org/wal.html, pragma.html#pragma_synchronous; walCheckpoint and sqlite3WalFrames in wal.c.)
/// </para>
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    // Bounds how long everything else that writes waits at the gate: some 20 ms of small states.
    private const int LargestBatch = 256;

    private readonly Channel<PendingWrite> _waiting = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly SqliteStore _store;
    private readonly bool _synchronise;
    private readonly Task _running;

    public GroupCommit(SqliteStore store, Durability durability)
    {
        _store = store;
        _synchronise = durability == Durability.Full;

        // The loop outlives the call that first needs it and must not carry that caller's request context.
        using (ExecutionContext.SuppressFlow())
        {
            _running = Task.Run(RunAsync);
        }
    }

    /// <summary>Answers when the write is as durable as configured; throws what the write threw.</summary>
    /// <param name="write">The write; the argument says whether its own commit must synchronise.</param>
    public Task WriteAsync(Func<bool, Task> write)
    {
        var pending = new PendingWrite(write);
        return _waiting.Writer.TryWrite(pending) ? pending.Completion : throw new ObjectDisposedException(nameof(GroupCommit), "The store is closed.");
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingWrite>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            using (await _store.EnterWriteAsync(CancellationToken.None).ConfigureAwait(false))
            {
                // Read after the wait for the gate: whoever came meanwhile is in the batch.
                while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var pending))
                {
                    batch.Add(pending);
                }

                await CommitAsync(batch).ConfigureAwait(false);
            }

            batch.ForEach(pending => pending.Complete());
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<PendingWrite> batch)
    {
        var alone = batch.Count == 1;
        foreach (var pending in batch)
        {
            await pending.RunAsync(synchronise: _synchronise && alone).ConfigureAwait(false);
        }

        if (!_synchronise || alone)
        {
            return;
        }

        try
        {
            await using var connection = await _store.DurableSource.OpenConnectionAsync().ConfigureAwait(false);
            await using var command = connection.Command("update WriteBarrier set Tick = Tick + 1 where Id = 1", []);
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The writes may or may not survive: their callers learn that, and their grains load the stored state again.
            batch.ForEach(pending => pending.Fail(exception));
        }
    }
}
