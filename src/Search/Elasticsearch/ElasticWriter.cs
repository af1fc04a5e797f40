using System.Collections.Immutable;
using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Bulk;
using Elastic.Clients.Elasticsearch.QueryDsl;
using MunicipalBenchmark.Search.Analysis;
using HttpMethod = Elastic.Transport.HttpMethod;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>
/// Takes changes into one index, in three steps that may be repeated at any time: the rows that remember versions, which tell stale changes apart;
/// the documents in bounded batches; the end of what older versions left. External versions keep a late writer from undoing a newer one.
/// </summary>
internal sealed class ElasticWriter(ElasticConnection connection, ElasticsearchOptions options, TimeProvider time)
{
    private const int Conflict = 409;
    private const int TooMany = 429;
    private const int Unavailable = 503;
    private const int ChangesTogether = 200;
    private const int BatchCharacters = 4_000_000;

    public async Task<IndexReceipt> ApplyAsync(string index, ImmutableArray<IndexChange> changes, CancellationToken cancellationToken)
    {
        var applied = 0;
        var failures = ImmutableArray.CreateBuilder<IndexFailure>();
        foreach (var group in changes.Chunk(ChangesTogether))
        {
            // Of two changes of one source in a batch, the newer one says it all.
            var newest = group.GroupBy(change => change.Source, StringComparer.Ordinal).Select(same => same.MaxBy(change => change.Version)!).ToArray();
            var current = await RememberAsync(index, newest, failures, cancellationToken);
            await WriteAsync(index, current, failures, cancellationToken);
            await RemoveOlderAsync(index, current, cancellationToken);
            applied += current.Count;
        }

        return new IndexReceipt { Applied = applied, Stale = changes.Length - applied, Failures = failures.ToImmutable() };
    }

    private static BulkIndexOperation<Dictionary<string, object>> Operation(string id, IndexChange change, Dictionary<string, object> fields) =>
        new(fields) { Id = id, Version = change.Version, VersionType = VersionType.ExternalGte };

    private async Task<List<IndexChange>> RememberAsync(string index, IndexChange[] changes, ImmutableArray<IndexFailure>.Builder failures, CancellationToken cancellationToken)
    {
        var rows = changes.Select(change => new Pending(change, change.Source, Operation(ElasticDocuments.RowIdOf(change.Source), change, ElasticDocuments.Row(change)))).ToList();
        var stale = await SendAsync(index, rows, failures, cancellationToken);
        var refused = failures.Where(failure => failure.DocumentId == failure.Source).Select(failure => failure.Source).ToHashSet(StringComparer.Ordinal);
        return [.. changes.Where(change => !stale.Contains(change.Source) && !refused.Contains(change.Source))];
    }

    private async Task WriteAsync(string index, List<IndexChange> changes, ImmutableArray<IndexFailure>.Builder failures, CancellationToken cancellationToken)
    {
        var batch = new List<Pending>();
        var characters = 0;
        foreach (var (change, document) in changes.SelectMany(change => change.Documents, (change, document) => (change, document)))
        {
            batch.Add(new Pending(change, document.Id, Operation(ElasticDocuments.IdOf(document.Id), change, ElasticDocuments.Of(change, document))));
            characters += document.Title.Length + document.Text.Length;
            if (batch.Count >= options.BulkDocuments || characters >= BatchCharacters)
            {
                await SendAsync(index, batch, failures, cancellationToken);
                batch = [];
                characters = 0;
            }
        }

        if (batch.Count > 0)
        {
            await SendAsync(index, batch, failures, cancellationToken);
        }
    }

    /// <summary>Sends a batch; what the server was too busy for is sent again, alone.</summary>
    /// <returns>The ids that a newer version had come before.</returns>
    private async Task<HashSet<string>> SendAsync(string index, List<Pending> batch, ImmutableArray<IndexFailure>.Builder failures, CancellationToken cancellationToken)
    {
        var client = await connection.ClientAsync(cancellationToken);
        var stale = new HashSet<string>(StringComparer.Ordinal);
        var left = batch;
        for (var attempt = 0; left.Count > 0; attempt++)
        {
            var response = await client.BulkAsync(new BulkRequest(index) { Operations = new BulkOperationsCollection(left.Select(pending => pending.Operation)) }, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();

            // A refused bulk request has no items and says nothing of errors; one with single errors is invalid and has them.
            if (response.Items is not { Count: > 0 } items || ElasticConnection.Status(response) is not (>= 200 and < 300))
            {
                var status = ElasticConnection.Status(response)?.ToString(CultureInfo.InvariantCulture) ?? "none";
                throw new SearchUnavailableException($"Elasticsearch took no documents: status {status}.", response.ApiCallDetails?.OriginalException);
            }

            var busy = new List<Pending>();
            foreach (var (pending, item) in left.Zip(items))
            {
                switch (item.Status)
                {
                    case Conflict:
                        stale.Add(pending.Id);
                        break;
                    case TooMany or Unavailable:
                        busy.Add(pending);
                        break;
                    case >= 300:
                        failures.Add(new IndexFailure(pending.Change.Source, pending.Id, $"{item.Error?.Type}: {item.Error?.Reason}"));
                        break;
                }
            }

            if (busy.Count > 0 && attempt >= options.Retries)
            {
                throw new SearchUnavailableException($"Elasticsearch was too busy for {busy.Count} documents, {options.Retries + 1} times.");
            }

            left = busy;
            if (left.Count > 0)
            {
                await Task.Delay(BusyServerHandler.Pause(attempt), time, cancellationToken);
            }
        }

        return stale;
    }

    private async Task RemoveOlderAsync(string index, List<IndexChange> changes, CancellationToken cancellationToken)
    {
        // Deleting by query sees what is refreshed only.
        await connection.JsonAsync(HttpMethod.POST, $"/{index}/_refresh", null, cancellationToken);
        if (changes.Count == 0)
        {
            return;
        }

        var client = await connection.ClientAsync(cancellationToken);
        var older = changes.Select(change => new Query
        {
            Bool = new BoolQuery
            {
                Filter =
                [
                    new Query { Term = new TermQuery(IndexFields.Row, IndexFields.RowOfDocument) },
                    new Query { Term = new TermQuery(IndexFields.Source, change.Source) },
                    new Query { Range = new NumberRangeQuery(IndexFields.Version) { Lt = change.Version } },
                ],
            },
        });
        var request = new DeleteByQueryRequest(index)
        {
            Query = new Query { Bool = new BoolQuery { Should = [.. older], MinimumShouldMatch = 1 } },
            Conflicts = Conflicts.Proceed,
            Refresh = true,
        };
        ElasticConnection.Checked(await client.DeleteByQueryAsync(request, cancellationToken), cancellationToken);
    }

    private readonly record struct Pending(IndexChange Change, string Id, BulkIndexOperation<Dictionary<string, object>> Operation);
}
