using System.Collections.Immutable;
using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;
using MunicipalBenchmark.Search.Queries;
using ElasticSearch = Elastic.Clients.Elasticsearch.SearchRequest;
using HttpMethod = Elastic.Transport.HttpMethod;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>The back end for where one machine is not enough.</summary>
internal sealed class ElasticEngine(ElasticConnection connection, ElasticIndices indices, ElasticWriter writer, ElasticSnapshots snapshots) : ISearchEngine
{
    private const int NotFound = 404;
    private const int MostTerms = 25;
    private const int MostCandidates = 500;
    private const int MostExpansions = 200;

    // Score, then newest first, then id: the same in both back ends.
    private static readonly SortOptions[] Order =
    [
        new() { Score = new ScoreSort { Order = SortOrder.Desc } },
        new() { Field = new FieldSort(IndexFields.Published) { Order = SortOrder.Desc } },
        new() { Field = new FieldSort(IndexFields.Id) { Order = SortOrder.Asc } },
    ];

    public async Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken)
    {
        IndexReceipt? receipt = null;
        foreach (var index in await indices.WriteTargetsAsync(cancellationToken))
        {
            var written = await writer.ApplyAsync(index, changes, cancellationToken);
            receipt ??= written;
        }

        return receipt!;
    }

    public async Task<EngineAnswer> SearchAsync(EngineQuery query, CancellationToken cancellationToken)
    {
        var snapshot = query.After is null ? null : query.After.Snapshot ?? await snapshots.HoldAsync(cancellationToken);
        var response = await SendAsync(Request(query, snapshot), cancellationToken);
        if (snapshot is not null && ElasticConnection.Status(response) == NotFound)
        {
            // The state was held long enough; the order goes on in the newest one.
            snapshot = await snapshots.HoldAsync(cancellationToken);
            response = await SendAsync(Request(query, snapshot), cancellationToken);
        }

        ElasticConnection.Checked(response, cancellationToken);
        ImmutableArray<EngineHit> hits = [.. response.Hits.Select(Hit)];
        var full = query.Size > 0 && hits.Length == query.Size && (query.After is not null || response.Total > query.Size);
        return new EngineAnswer(
            hits,
            response.Total,
            [.. query.Facets.Select(facet => new FacetCounts(facet, [.. Buckets(response, IndexFields.Of(facet)).Select(bucket => new FacetCount(bucket.Word, bucket.Count))]))],
            full ? hits[^1].At(response.PitId ?? snapshot ?? await snapshots.HoldAsync(cancellationToken)) : null);
    }

    public async Task<ImmutableArray<WordCount>> CompleteAsync(string prefix, ImmutableArray<QueryNode> filters, int count, CancellationToken cancellationToken) =>
        await WordsAsync(ElasticQueries.Of([.. filters, new PrefixNode(IndexFields.Completions, prefix, 1)]), IndexFields.Completions, $"{prefix}.*", count, cancellationToken);

    public async Task<ImmutableArray<WordCount>> SpeltLikeAsync(string word, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken)
    {
        var pieces = Trigrams.Of(word).Where(piece => !piece.Contains(' ', StringComparison.Ordinal));
        var near = new Query { Fuzzy = new FuzzyQuery(IndexFields.Words, word) { Fuzziness = new Fuzziness(2), MaxExpansions = MostExpansions } };
        var query = new Query { Bool = new BoolQuery { Filter = [.. filters.Select(ElasticQueries.Of), near] } };
        return await WordsAsync(query, IndexFields.Words, $".*({string.Join('|', pieces)}).*", MostCandidates, cancellationToken);
    }

    public async Task<int> StartsAsync(string prefix, int most, CancellationToken cancellationToken) =>
        (await CompleteAsync(prefix, [], most, cancellationToken)).Length;

    public async Task<SearchDocument?> FindAsync(string id, ImmutableArray<QueryNode> filters, CancellationToken cancellationToken)
    {
        var request = new ElasticSearch(indices.Serving) { Query = ElasticQueries.Of([.. filters, new ValueNode(IndexFields.Id, [id], 1)]), Size = 1, SourceIncludes = ElasticDocuments.Stored };
        var response = ElasticConnection.Checked(await SendAsync(request, cancellationToken), cancellationToken);
        return response.Hits.FirstOrDefault() is { } hit ? Read(hit) : null;
    }

    public async Task<ImmutableArray<EngineHit>> SimilarAsync(
        SearchDocument document, ImmutableArray<QueryNode> values, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded, int count, CancellationToken cancellationToken)
    {
        var language = TextAnalysis.Languages.Contains(document.Language) ? document.Language : TextAnalysis.Folded;
        var like = new MoreLikeThisQuery([new Like(new LikeDocument { Index = indices.Serving, Id = ElasticDocuments.IdOf(document.Id) })])
        {
            Fields = new[] { IndexFields.InLanguage(IndexFields.Title, language), IndexFields.InLanguage(IndexFields.Text, language) },
            MinTermFreq = 1,
            MinDocFreq = 2,
            MaxQueryTerms = MostTerms,
            MinWordLength = 3,
            MinimumShouldMatch = 1,
        };
        var wanted = new Query { Bool = new BoolQuery { Should = [new Query { MoreLikeThis = like }, .. values.Select(ElasticQueries.Of)], MinimumShouldMatch = 1 } };
        var request = new ElasticSearch(indices.Serving)
        {
            Query = new Query { Bool = new BoolQuery { Must = [wanted], Filter = [.. filters.Select(ElasticQueries.Of)], MustNot = [.. excluded.Select(ElasticQueries.Of)] } },
            Size = count,
            Sort = Order,
            TrackScores = true,
            SourceIncludes = ElasticDocuments.Stored,
        };
        var response = ElasticConnection.Checked(await SendAsync(request, cancellationToken), cancellationToken);
        return [.. response.Hits.Select(hit => new EngineHit(Read(hit), Score(hit), null, []))];
    }

    public async Task<IndexHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var count = await connection.JsonAsync(HttpMethod.GET, $"/{indices.Serving}/_count?q={IndexFields.Row}:{IndexFields.RowOfDocument}", null, cancellationToken);
            var building = await indices.BuildingAsync(cancellationToken);
            var (state, detail) = building.Fed ? (IndexState.Rebuilding, "")
                : building.Grows ? (IndexState.NeedsRebuild, "A rebuild was cut off.")
                : count is not null && await indices.IsCompleteAsync(cancellationToken) ? (IndexState.Ready, "")
                : (IndexState.NeedsRebuild, "The index waits for its first rebuild.");
            return new IndexHealth(state, BackEnd, count?["count"]?.GetValue<long>() ?? 0, detail);
        }
        catch (SearchUnavailableException unavailable)
        {
            return new IndexHealth(IndexState.Unavailable, BackEnd, null, unavailable.Message);
        }
    }

    public async Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken)
    {
        await indices.EnsureServingAsync(cancellationToken);
        return new Rebuild(writer, indices, await indices.CreateBuildingAsync(cancellationToken));
    }

    private string BackEnd => connection.ServerVersion is { } version ? $"Elasticsearch {version}" : "Elasticsearch";

    private static SearchDocument Read(Hit<StoredDocument> hit) => SearchJson.ReadText(hit.Source!.Document);

    private static float Score(Hit<StoredDocument> hit) => (float)(hit.Score ?? 0);

    private static EngineHit Hit(Hit<StoredDocument> hit)
    {
        var document = Read(hit);
        var stemmed = ElasticHighlight.Of(hit, IndexFields.InLanguage(IndexFields.Title, document.Language), IndexFields.Title);
        return new EngineHit(
            document,
            Score(hit),
            stemmed.FirstOrDefault(),
            ElasticHighlight.Of(hit, IndexFields.InLanguage(IndexFields.Text, document.Language), IndexFields.Text));
    }

    private ElasticSearch Request(EngineQuery query, string? snapshot)
    {
        var request = snapshot is null ? new ElasticSearch(indices.Serving) : new ElasticSearch { Pit = new PointInTimeReference(snapshot) { KeepAlive = ElasticSnapshots.Age } };
        request.Query = ElasticQueries.Of(query.Scored, query.Filters, query.Excluded);
        request.Size = query.Size;
        request.TrackTotalHits = true;
        request.SourceIncludes = ElasticDocuments.Stored;
        request.Aggregations = query.Facets.ToDictionary(
            IndexFields.Of, facet => new Aggregation { Terms = new TermsAggregation { Field = IndexFields.Of(facet), Size = query.FacetValues } }, StringComparer.Ordinal);
        if (query.Size == 0)
        {
            return request;
        }

        request.Sort = Order;
        request.TrackScores = true;
        request.Highlight = query.Marked is null ? null : ElasticHighlight.Of(ElasticQueries.Of(query.Marked));
        request.SearchAfter = query.After is { } after ? [FieldValue.Double(after.Score), FieldValue.Long(after.Published), FieldValue.String(after.Id)] : null;
        return request;
    }

    private async Task<SearchResponse<StoredDocument>> SendAsync(ElasticSearch request, CancellationToken cancellationToken)
    {
        var client = await connection.ClientAsync(cancellationToken);
        var response = await client.SearchAsync<StoredDocument>(request, cancellationToken);
        if (ElasticConnection.Status(response) == NotFound && request.Pit is null)
        {
            await indices.EnsureServingAsync(cancellationToken);
            response = await client.SearchAsync<StoredDocument>(request, cancellationToken);
        }

        return response;
    }

    private async Task<ImmutableArray<WordCount>> WordsAsync(Query query, string field, string pattern, int count, CancellationToken cancellationToken)
    {
        var request = new ElasticSearch(indices.Serving)
        {
            Query = query,
            Size = 0,
            Aggregations = new Dictionary<string, Aggregation>(StringComparer.Ordinal)
            {
                [field] = new() { Terms = new TermsAggregation { Field = field, Size = count, Include = new TermsInclude(pattern) } },
            },
        };
        return Buckets(ElasticConnection.Checked(await SendAsync(request, cancellationToken), cancellationToken), field);
    }

    private static ImmutableArray<WordCount> Buckets(SearchResponse<StoredDocument> response, string name) =>
        response.Aggregations?.GetStringTerms(name) is { } terms
            ? [.. terms.Buckets.Select(bucket => new WordCount(Convert.ToString(bucket.Key.Value, CultureInfo.InvariantCulture) ?? "", bucket.DocCount))]
            : [];

    private sealed class Rebuild(ElasticWriter writer, ElasticIndices indices, string index) : IIndexRebuild
    {
        public async Task<IndexReceipt> AddAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken)
        {
            await indices.GoOnAsync(index, cancellationToken);
            return await writer.ApplyAsync(index, changes, cancellationToken);
        }

        public async Task CompleteAsync(CancellationToken cancellationToken)
        {
            await indices.GoOnAsync(index, cancellationToken);
            await indices.PromoteAsync(index, cancellationToken);
        }

        public async ValueTask DisposeAsync() => await indices.AbandonAsync(index, CancellationToken.None);
    }
}
