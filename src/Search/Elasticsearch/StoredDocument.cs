using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>What is read back of a hit.</summary>
internal sealed class StoredDocument
{
    [JsonPropertyName(ElasticDocuments.Stored)]
    public string Document { get; set; } = "";
}
