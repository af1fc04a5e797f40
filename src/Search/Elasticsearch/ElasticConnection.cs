using System.Text.Json;
using System.Text.Json.Nodes;
using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Elastic.Transport.Products.Elasticsearch;
using HttpMethod = Elastic.Transport.HttpMethod;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>The official client, made for the server's version at the first call; what fails is said in one way.</summary>
internal sealed class ElasticConnection(ElasticsearchOptions options, TimeProvider time) : IDisposable
{
    private const int OldestMajor = 8;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ElasticsearchClient? _client;

    /// <summary>For example <c>8.19.13</c>; null before the first call.</summary>
    public string? ServerVersion { get; private set; }

    /// <summary>The client.</summary>
    /// <exception cref="SearchUnavailableException">The server cannot be reached, or is none that we know.</exception>
    public async ValueTask<ElasticsearchClient> ClientAsync(CancellationToken cancellationToken)
    {
        if (_client is { } ready)
        {
            return ready;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _client ??= await ConnectAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A request whose body or answer is JSON of our own.</summary>
    /// <returns>The answer; null for 404.</returns>
    public async Task<JsonNode?> JsonAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken) =>
        await JsonAsync(await ClientAsync(cancellationToken), method, path, body, cancellationToken);

    /// <summary>Throws if a call failed.</summary>
    /// <exception cref="SearchUnavailableException">It failed.</exception>
    public static T Checked<T>(T response, CancellationToken cancellationToken)
        where T : ElasticsearchResponse
    {
        // The client answers a cancellation as an invalid response.
        cancellationToken.ThrowIfCancellationRequested();
        return response.IsValidResponse
            ? response
            : throw new SearchUnavailableException($"Elasticsearch: {Reason(response)}", response.ApiCallDetails?.OriginalException);
    }

    public static int? Status(TransportResponse response) => response.ApiCallDetails?.HttpStatusCode;

    public void Dispose() => _gate.Dispose();

    private static string Reason(ElasticsearchResponse response) =>
        response.ElasticsearchServerError?.Error is { } error ? $"{error.Type}: {error.Reason}"
        : Status(response) is { } status ? $"status {status}"
        : "no answer";

    private static async Task<JsonNode?> JsonAsync(ElasticsearchClient client, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        var response = await client.Transport.RequestAsync<StringResponse>(method, path, body is null ? null! : PostData.String(body), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return Status(response) switch
        {
            404 => null,
            >= 200 and < 300 => response.Body.Length == 0 ? new JsonObject() : JsonNode.Parse(response.Body),
            { } status => throw new SearchUnavailableException($"Elasticsearch answers {status} to {method} {path.Split('?')[0]}.", response.ApiCallDetails?.OriginalException),
            null => throw new SearchUnavailableException("Elasticsearch does not answer.", response.ApiCallDetails?.OriginalException),
        };
    }

    private async Task<ElasticsearchClient> ConnectAsync(CancellationToken cancellationToken)
    {
        // A server of version 9 understands version 8 too, so the first question is asked in 8.
        var client = Create(options.Major ?? OldestMajor);
        try
        {
            var answer = await JsonAsync(client, HttpMethod.GET, "/", null, cancellationToken);
            ServerVersion = answer?["version"]?["number"]?.GetValue<string>();
        }
        catch (JsonException exception)
        {
            throw new SearchUnavailableException("What answers at the address is not Elasticsearch.", exception);
        }

        if (ServerVersion is null || !int.TryParse(ServerVersion.Split('.')[0], out var major) || major < OldestMajor)
        {
            throw new SearchUnavailableException($"What answers at the address is not Elasticsearch 8 or 9 but '{ServerVersion ?? "unknown"}'.");
        }

        return options.Major is null && major > OldestMajor ? Create(major) : client;
    }

    private ElasticsearchClient Create(int major)
    {
        var nodes = (options.Url ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => new Uri(url)).ToArray();
        NodePool pool = nodes.Length == 1 ? new SingleNodePool(nodes[0]) : new StaticNodePool(nodes);
        var invoker = new HttpRequestInvoker((inner, _) => new BusyServerHandler(inner, options.Retries, time));
        var settings = major == OldestMajor ? new Elasticsearch8Settings(pool, invoker) : new ElasticsearchClientSettings(pool, invoker);
        settings.RequestTimeout(options.Timeout);
        if (options.ApiKey is { Length: > 0 } key)
        {
            settings.Authentication(new ApiKey(key));
        }
        else if (options.User is { Length: > 0 } user)
        {
            settings.Authentication(new BasicAuthentication(user, options.Password ?? ""));
        }

        if (options.CertificateFingerprint is { Length: > 0 } fingerprint)
        {
            settings.CertificateFingerprint(fingerprint);
        }

        return new ElasticsearchClient(settings);
    }
}
