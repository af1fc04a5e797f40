using Elastic.Clients.Elasticsearch;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>
/// States of the index that are held at the server for those who page through an answer. Searches of the same second share one, so that their
/// number is bounded however many search.
/// </summary>
internal sealed class ElasticSnapshots(ElasticConnection connection, ElasticIndices indices, TimeProvider time) : IDisposable
{
    /// <summary>How long the server holds a state after its last use.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Shared = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _id;
    private long _openedAt;

    /// <summary>A state of at most a second ago.</summary>
    /// <exception cref="SearchUnavailableException">The server cannot be reached.</exception>
    public async Task<string> HoldAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_id is not null && time.GetElapsedTime(_openedAt) < Shared)
            {
                return _id;
            }

            var client = await connection.ClientAsync(cancellationToken);
            var held = await client.OpenPointInTimeAsync(new OpenPointInTimeRequest(indices.Serving) { KeepAlive = Age }, cancellationToken);
            (_id, _openedAt) = (ElasticConnection.Checked(held, cancellationToken).Id, time.GetTimestamp());
            return _id;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
