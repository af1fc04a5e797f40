using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>One index on disk, with its writer and its near-real-time readers. Writing is for one thread at a time.</summary>
internal sealed class LuceneGeneration : IDisposable
{
    private const double BufferMegabytes = 64;
    private const double SnapshotSeconds = 300;
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly SearcherLifetimeManager _snapshots = new();
    private readonly Dictionary<string, long> _versions;

    private LuceneGeneration(string folder, FSDirectory directory, IndexWriter writer)
    {
        Folder = folder;
        _directory = directory;
        _writer = writer;
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new Searchers());
        _versions = ReadVersions();
    }

    public string Folder { get; }

    /// <summary>Opens or creates the index of a folder.</summary>
    /// <exception cref="Exception">Any: the index is broken. Lucene throws many kinds at a damaged file.</exception>
    public static LuceneGeneration Open(string folder)
    {
        var directory = FSDirectory.Open(new DirectoryInfo(folder), new ExclusiveLockFactory(folder));
        try
        {
            var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, new LuceneAnalyzers())
            {
                Similarity = new Lucene9Similarity(),
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = BufferMegabytes,
                WriteLockTimeout = 0,
            };
            return new LuceneGeneration(folder, directory, new IndexWriter(directory, configuration));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is an index in the folder. To open one where there is none would make an empty one.</summary>
    public static bool Exists(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return false;
        }

        using var directory = FSDirectory.Open(new DirectoryInfo(folder), new ExclusiveLockFactory(folder));
        return DirectoryReader.IndexExists(directory);
    }

    /// <summary>Examines the index through and through, as after a stop out of order.</summary>
    public static bool IsSound(string folder)
    {
        using var directory = FSDirectory.Open(new DirectoryInfo(folder), new ExclusiveLockFactory(folder));
        return new CheckIndex(directory).DoCheckIndex().Clean;
    }

    /// <summary>Compares every file with the check sum that it was closed with: a flipped byte is often searched without complaint.</summary>
    /// <exception cref="Exception">Any: the index is broken.</exception>
    public static void CheckSums(string folder)
    {
        using var directory = FSDirectory.Open(new DirectoryInfo(folder), new ExclusiveLockFactory(folder));
        using var reader = DirectoryReader.Open(directory);
        foreach (var segment in reader.Leaves)
        {
            segment.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Replaces a source, if the change is not older than what is held. Durable after <see cref="Commit"/>, findable after <see cref="Refresh"/>.</summary>
    /// <returns>False for a stale change.</returns>
    public bool Apply(IndexChange change)
    {
        if (_versions.TryGetValue(change.Source, out var held) && held > change.Version)
        {
            return false;
        }

        _writer.UpdateDocuments(new Term(IndexFields.Source, change.Source), LuceneDocuments.Of(change));
        _versions[change.Source] = change.Version;
        return true;
    }

    public void Commit() => _writer.Commit();

    public void Refresh()
    {
        _searchers.MaybeRefreshBlocking();
        _snapshots.Prune(new SearcherLifetimeManager.PruneByAge(SnapshotSeconds));
    }

    /// <summary>Runs a search on the newest state, or on an earlier one that is still held.</summary>
    /// <param name="snapshot">Name of the earlier state.</param>
    /// <param name="search">The search.</param>
    public T Search<T>(string? snapshot, Func<IndexSearcher, T> search)
    {
        if (long.TryParse(snapshot, out var token) && _snapshots.Acquire(token) is { } earlier)
        {
            try
            {
                return search(earlier);
            }
            finally
            {
                _snapshots.Release(earlier);
            }
        }

        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Keeps a state for the next pages of a search.</summary>
    public string Keep(IndexSearcher searcher) => _snapshots.Record(searcher).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _snapshots.Dispose();
        _searchers.Dispose();
        try
        {
            _writer.Dispose();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // A writer that failed cannot close in order; what it committed stays.
            _writer.Rollback();
        }

        _directory.Dispose();
    }

    private Dictionary<string, long> ReadVersions() => Search(null, searcher =>
    {
        var rows = new RowCollector();
        searcher.Search(new TermQuery(new Term(IndexFields.Row, IndexFields.RowOfSource)), rows);
        return rows.Documents.Select(row => LuceneDocuments.ReadRow(searcher.Doc(row))).ToDictionary(row => row.Source, row => row.Version, StringComparer.Ordinal);
    });

    private sealed class Searchers : SearcherFactory
    {
        /// <summary>Makes what the first search of the state would wait for.</summary>
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            FacetOrdinals.Of(reader).Warm();
            return new IndexSearcher(reader) { Similarity = new Lucene9Similarity() };
        }
    }

    private sealed class RowCollector : ICollector
    {
        private int _base;

        public List<int> Documents { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
            // Rows have no score.
        }

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => Documents.Add(_base + doc);
    }
}
