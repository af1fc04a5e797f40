using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>The embedded back end.</summary>
internal sealed class LuceneEngine(LuceneFolder folder) : ISearchEngine
{
    // Score, then newest first, then id: the same in both back ends.
    private static readonly Sort Order = new(
        SortField.FIELD_SCORE,
        new SortField(IndexFields.Published, SortFieldType.INT64, reverse: true),
        new SortField(IndexFields.Id, SortFieldType.STRING));

    public async Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) =>
        await folder.Open().ApplyAsync(changes, cancellationToken);

    public Task<EngineAnswer> SearchAsync(EngineQuery query, CancellationToken cancellationToken) =>
        Task.Run(() => Search(folder.Open(), query), cancellationToken);

    public Task<ImmutableArray<WordCount>> CompleteAsync(string prefix, ImmutableArray<QueryNode> filters, int count, CancellationToken cancellationToken) =>
        Task.Run(() => folder.Open().Search(null, searcher => LuceneWords.Complete(searcher, prefix, filters, count)), cancellationToken);

    public Task<ImmutableArray<WordCount>> SpeltLikeAsync(string word, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken) =>
        Task.Run(() => folder.Open().Search(null, searcher => LuceneWords.SpeltLike(searcher, word, filters)), cancellationToken);

    public Task<int> StartsAsync(string prefix, int most, CancellationToken cancellationToken) =>
        Task.Run(() => folder.Open().Search(null, searcher => LuceneWords.Starts(searcher, prefix, most)), cancellationToken);

    public Task<SearchDocument?> FindAsync(string id, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken) =>
        Task.Run(() => folder.Open().Search(null, searcher => Find(searcher, id, filters)), cancellationToken);

    public Task<ImmutableArray<EngineHit>> SimilarAsync(
        SearchDocument document, ImmutableArray<QueryNode> values, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded, int count, CancellationToken cancellationToken) =>
        Task.Run(() => folder.Open().Search(null, searcher => LuceneSimilar.Find(searcher, document, values, filters, excluded, Order, count)), cancellationToken);

    public Task<IndexHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Health(folder.Open()));
        }
        catch (SearchUnavailableException unavailable)
        {
            return Task.FromResult(new IndexHealth(IndexState.Unavailable, BackEnd, null, unavailable.Message));
        }
    }

    public async Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken)
    {
        var store = folder.Open();
        return new Rebuild(store, await store.BuildAsync(cancellationToken));
    }

    private const string BackEnd = "Lucene.NET 4.8";

    private static IndexHealth Health(LuceneStore store)
    {
        long? documents = null;
        try
        {
            documents = store.Search(null, searcher => (long)searcher.IndexReader.DocFreq(new Term(IndexFields.Row, IndexFields.RowOfDocument)));
        }
        catch (SearchUnavailableException) when (store.State != IndexState.Ready)
        {
            // It says itself what it waits for.
        }

        return new IndexHealth(store.State, BackEnd, documents, store.Detail);
    }

    private static EngineAnswer Search(LuceneStore store, EngineQuery query) => store.Search(query.After?.Snapshot, searcher => Search(store, searcher, query));

    private static EngineAnswer Search(LuceneStore store, IndexSearcher searcher, EngineQuery query)
    {
        var lucene = LuceneQueries.Of(query.Scored, query.Filters, query.Excluded);
        var facets = new FacetCollector(query.Facets, FacetOrdinals.Of(searcher.IndexReader));
        if (query.Size == 0)
        {
            var total = new TotalHitCountCollector();
            searcher.Search(lucene, MultiCollector.Wrap(total, query.Facets.IsEmpty ? null : facets));
            return new EngineAnswer([], total.TotalHits, facets.Counts(query.FacetValues), null);
        }

        var top = TopFieldCollector.Create(Order, query.Size, After(query.After), fillFields: true, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false);
        searcher.Search(lucene, MultiCollector.Wrap(new RankedCollector(top), query.Facets.IsEmpty ? null : facets));
        var found = top.GetTopDocs();
        var marked = query.Marked is null ? null : LuceneQueries.Of(query.Marked);
        var hits = found.ScoreDocs.Select(hit => Hit(marked, LuceneDocuments.Read(searcher.Doc(hit.Doc)), hit.Score)).ToImmutableArray();
        var full = hits.Length == query.Size && (query.After is not null || found.TotalHits > query.Size);
        return new EngineAnswer(hits, found.TotalHits, facets.Counts(query.FacetValues), full ? hits[^1].At(store.Keep(searcher)) : null);
    }

    private static EngineHit Hit(Query? marked, SearchDocument document, float score) =>
        marked is null ? new EngineHit(document, score, null, []) : LuceneHighlighter.Mark(marked, document, score);

    /// <summary>The id makes the order total, so that the document's number, which changes from state to state, never decides.</summary>
    private static FieldDoc? After(EnginePosition? after) =>
        after is null ? null : new FieldDoc(int.MaxValue, after.Score, [J2N.Numerics.Single.GetInstance(after.Score), J2N.Numerics.Int64.GetInstance(after.Published), new BytesRef(after.Id)]);

    private static SearchDocument? Find(IndexSearcher searcher, string id, ImmutableArray<QueryNode> filters)
    {
        var found = searcher.Search(LuceneQueries.Of(new ValueNode(IndexFields.Id, [id], 1), filters), 1);
        return found.ScoreDocs is [var hit] ? LuceneDocuments.Read(searcher.Doc(hit.Doc)) : null;
    }

    private sealed class Rebuild(LuceneStore store, LuceneGeneration building) : IIndexRebuild
    {
        public Task<IndexReceipt> AddAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) => store.AddAsync(building, changes, cancellationToken);

        public Task CompleteAsync(CancellationToken cancellationToken) => store.CompleteAsync(building, cancellationToken);

        public async ValueTask DisposeAsync() => await store.AbandonAsync(building);
    }
}
