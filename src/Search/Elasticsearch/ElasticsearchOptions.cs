using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>How to reach Elasticsearch 8 or 9: section <c>Search:Elasticsearch</c>.</summary>
public sealed class ElasticsearchOptions
{
    /// <summary>Address of a node, or of several separated by commas, for example <c>https://search.example:9200</c>. Default: none, the index is embedded.</summary>
    public string? Url { get; init; }

    /// <summary>The server's major version, 8 or 9. Default: found out at the first call.</summary>
    [Range(8, 9)]
    public int? Major { get; init; }

    /// <summary>Encoded API key; a secret. Default: none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>User name, where there is no API key. Default: none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password; a secret. Default: none.</summary>
    public string? Password { get; init; }

    /// <summary>SHA-256 fingerprint of the certificate authority, in hexadecimal, where the machine does not trust it. Default: none.</summary>
    public string? CertificateFingerprint { get; init; }

    /// <summary>Start of the names of indices and aliases: two installations on one server differ in it. Default: <c>municipal-benchmark</c>.</summary>
    [RegularExpression("^[a-z][a-z0-9-]{0,60}$")]
    public string Index { get; init; } = "municipal-benchmark";

    /// <summary>Longest time for one request. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most documents of one bulk request. Default: 500.</summary>
    [Range(1, 10_000)]
    public int BulkDocuments { get; init; } = 500;

    /// <summary>Times that a request is sent again when the server is busy (429, 503). Default: 5.</summary>
    [Range(0, 20)]
    public int Retries { get; init; } = 5;
}
