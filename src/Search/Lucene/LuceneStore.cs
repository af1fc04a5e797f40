using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// The index folder: one process at a time, one writing thread that lets changes which wait together share a commit, and generations, so that a
/// new index grows beside the serving one and takes its place in one step.
/// </summary>
internal sealed partial class LuceneStore : IAsyncDisposable
{
    private const int MostTogether = 256;
    private const string LockName = "search.lock";
    private readonly string _folder;
    private readonly ExclusiveLock _lock;
    private readonly ILogger _log;
    private readonly Channel<Write> _writes = Channel.CreateBounded<Write>(new BoundedChannelOptions(1_024) { SingleReader = true });
    private readonly Task _loop;
    private IndexMarker _marker;
    private volatile LuceneGeneration _current;
    private volatile LuceneGeneration? _building;
    private volatile bool _damaged;

    private LuceneStore(string folder, ExclusiveLock held, ILogger log)
    {
        _folder = folder;
        _lock = held;
        _log = log;
        (_marker, _current, Detail) = OpenCurrent();
        Save(_marker);
        RemoveOthers();
        _loop = Task.Run(WriteAsync);
    }

    /// <summary>How the index is.</summary>
    public IndexState State => _building is not null ? IndexState.Rebuilding : _marker.Complete && !_damaged ? IndexState.Ready : IndexState.NeedsRebuild;

    /// <summary>Why, for a person.</summary>
    public string Detail { get; private set; }

    /// <summary>Opens the folder; makes it if needed.</summary>
    /// <exception cref="SearchUnavailableException">Another process has it open.</exception>
    public static LuceneStore Open(string folder, ILogger log)
    {
        Directory.CreateDirectory(folder);
        var held = new ExclusiveLock(Path.Combine(folder, LockName));
        if (!held.Obtain())
        {
            throw new SearchUnavailableException($"The search index in '{folder}' is open in another process. Stop that one, or choose another data directory.");
        }

        try
        {
            return new LuceneStore(folder, held, log);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Takes changes in; done when they are durable and findable.</summary>
    public Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) =>
        QueueAsync(
            () =>
            {
                if (_building is { } building)
                {
                    Apply(building, changes);
                }

                return Apply(_current, changes);
            },
            cancellationToken);

    /// <summary>Starts an empty index beside the serving one.</summary>
    public async Task<LuceneGeneration> BuildAsync(CancellationToken cancellationToken)
    {
        LuceneGeneration? building = null;
        await QueueAsync(
            () =>
            {
                Abandon(_building);
                building = LuceneGeneration.Open(GenerationFolder(_marker.Generation + 1));
                _building = building;
                return Nothing();
            },
            cancellationToken);
        return building!;
    }

    /// <summary>Takes changes into a growing index only.</summary>
    public Task<IndexReceipt> AddAsync(LuceneGeneration building, ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) =>
        QueueAsync(() => building == _building ? Apply(building, changes) : throw new SearchUnavailableException("Another rebuild took this one's place."), cancellationToken);

    /// <summary>Lets a grown index serve.</summary>
    public Task CompleteAsync(LuceneGeneration building, CancellationToken cancellationToken) =>
        QueueAsync(
            () =>
            {
                if (building != _building)
                {
                    throw new SearchUnavailableException("Another rebuild took this one's place.");
                }

                building.Commit();
                building.Refresh();
                Save(new IndexMarker(IndexFields.Format, _marker.Generation + 1, ClosedInOrder: false, Complete: true));
                var old = _current;
                _current = building;
                _damaged = false;
                Detail = "";
                _building = null;
                Remove(old);
                return Nothing();
            },
            cancellationToken);

    /// <summary>Gives a growing index up, if it has not become the serving one.</summary>
    public Task AbandonAsync(LuceneGeneration building) =>
        QueueAsync(
            () =>
            {
                if (building == _building)
                {
                    Abandon(building);
                }

                return Nothing();
            },
            CancellationToken.None);

    /// <summary>Searches the serving index, or a state of it that a page before was answered from.</summary>
    public T Search<T>(string? snapshot, Func<IndexSearcher, T> search)
    {
        for (var again = false; ; again = true)
        {
            var current = _current;
            var prefix = Prefix(current);
            try
            {
                return current.Search(snapshot?.StartsWith(prefix, StringComparison.Ordinal) == true ? snapshot[prefix.Length..] : null, search);
            }
            catch (ObjectDisposedException) when (!again && current != _current)
            {
                // A rebuild was completed in between.
            }
            catch (ObjectDisposedException exception)
            {
                throw new SearchUnavailableException("The index is closed.", exception);
            }
            catch (IOException exception)
            {
                if (current == _current)
                {
                    LogBroken(_log, current.Folder, exception);
                    Detail = "The index was found damaged by a search.";
                    _damaged = true;
                }

                throw new SearchUnavailableException("The index cannot be read.", exception);
            }
        }
    }

    /// <summary>Names a state for the next pages.</summary>
    public string? Keep(IndexSearcher searcher)
    {
        var current = _current;
        try
        {
            return Prefix(current) + current.Keep(searcher);
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_writes.Writer.TryComplete())
        {
            return;
        }

        await _loop;
        Abandon(_building);
        _current.Dispose();
        Save(_marker with { ClosedInOrder = true });
        _lock.Dispose();
    }

    private static string Prefix(LuceneGeneration generation) => Path.GetFileName(generation.Folder) + ":";

    private static IndexReceipt Nothing() => new() { Applied = 0, Stale = 0 };

    private static IndexReceipt Apply(LuceneGeneration generation, ImmutableArray<IndexChange> changes)
    {
        var applied = 0;
        var failures = ImmutableArray.CreateBuilder<IndexFailure>();
        foreach (var change in changes)
        {
            try
            {
                applied += generation.Apply(change) ? 1 : 0;
            }
            catch (ArgumentException exception)
            {
                failures.Add(new IndexFailure(change.Source, change.Source, exception.Message));
            }
        }

        return new IndexReceipt { Applied = applied, Stale = changes.Length - applied - failures.Count, Failures = failures.ToImmutable() };
    }

    private string GenerationFolder(int generation) => Path.Combine(_folder, "generation-" + generation.ToString(CultureInfo.InvariantCulture));

    private void Save(IndexMarker marker)
    {
        marker.Write(_folder);
        _marker = marker;
    }
}
