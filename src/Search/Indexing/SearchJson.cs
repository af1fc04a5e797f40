using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>A document as the index keeps it, to answer hits without asking the grains.</summary>
internal static class SearchJson
{
    public static byte[] Write(SearchDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, SearchJsonContext.Default.SearchDocument);

    public static string WriteText(SearchDocument document) => JsonSerializer.Serialize(document, SearchJsonContext.Default.SearchDocument);

    public static SearchDocument Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, SearchJsonContext.Default.SearchDocument) ?? throw new JsonException("The stored document is null.");

    public static SearchDocument ReadText(string text) =>
        JsonSerializer.Deserialize(text, SearchJsonContext.Default.SearchDocument) ?? throw new JsonException("The stored document is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchDocument))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
