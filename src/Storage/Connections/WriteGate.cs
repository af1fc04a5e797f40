namespace MunicipalBenchmark.Storage.Connections;

/// <summary>
/// One writer at a time for a SQLite file within this process, in the order of arrival. SQLite itself has writers sleep and retry, which starves
/// some of them for seconds and holds grain threads meanwhile. Everything that writes takes it: grain state, reminders, read model, migrations.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_turn);
    }

    public IDisposable Enter()
    {
        _turn.Wait();
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
