using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// The index folder of a host. It is opened at the first use that gets it: while another process has it searching is refused and publishing goes on,
/// and after that one's end it is opened without a restart.
/// </summary>
internal sealed class LuceneFolder(string path, ILogger<LuceneStore> log) : IAsyncDisposable
{
    private readonly System.Threading.Lock _gate = new();
    private LuceneStore? _store;
    private bool _ended;

    /// <summary>The open index.</summary>
    /// <exception cref="SearchUnavailableException">Another process has it open, or this host has ended.</exception>
    public LuceneStore Open()
    {
        lock (_gate)
        {
            return _ended ? throw new SearchUnavailableException("The index is closed.") : _store ??= LuceneStore.Open(path, log);
        }
    }

    public async ValueTask DisposeAsync()
    {
        LuceneStore? open;
        lock (_gate)
        {
            _ended = true;
            open = _store;
        }

        if (open is not null)
        {
            await open.DisposeAsync();
        }
    }
}
