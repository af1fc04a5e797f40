using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Portal.Search;

/// <summary>How the search index is, asked at most every ten seconds however many pages want to know.</summary>
internal sealed class IndexStanding(IPlanIndex index, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    // A page does not wait longer for an index that does not answer; it says then that the index is away.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private Task<IndexState>? _known;
    private long _since;

    /// <summary>How it is, or was some seconds ago.</summary>
    public Task<IndexState> AskAsync()
    {
        var known = Volatile.Read(ref _known);
        if (known is not null && time.GetElapsedTime(Interlocked.Read(ref _since)) < Kept)
        {
            return known;
        }

        Interlocked.Exchange(ref _since, time.GetTimestamp());
        var asked = AskNowAsync();
        Volatile.Write(ref _known, asked);
        return asked;
    }

    private async Task<IndexState> AskNowAsync()
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            return (await index.HealthAsync(limit.Token).WaitAsync(limit.Token)).State;
        }
        catch (OperationCanceledException)
        {
            return IndexState.Unavailable;
        }
    }
}
