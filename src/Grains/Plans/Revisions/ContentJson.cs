using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>What a document says, as JSON: mb-plan/1 without lines, without ids and references, and with one way to write a number.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Body = Create();
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Identity = new(["id", "parent", "code", "rawCode"], StringComparer.Ordinal);

    public static byte[] BodyOf<T>(T item) => JsonSerializer.SerializeToUtf8Bytes(item, (JsonTypeInfo<T>)Body.GetTypeInfo(typeof(T)));

    public static JsonObject Whole<T>(T item) => (JsonObject)JsonSerializer.SerializeToNode(item, Format<T>())!;

    /// <exception cref="JsonException">A member is unknown, missing or of another type.</exception>
    public static T Read<T>(JsonObject json) => json.Deserialize(Format<T>()) ?? throw new JsonException("The item is null.");

    public static string Text(string text) => JsonSerializer.Serialize(text, Relaxed);

    public static string Text(JsonNode node) => node.ToJsonString(Relaxed);

    /// <summary>The text of a JSON string, or null for anything else.</summary>
    public static string? Plain(string? json) => json is ['"', ..] ? JsonSerializer.Deserialize<string>(json, Relaxed) : null;

    private static JsonTypeInfo<T> Format<T>() => (JsonTypeInfo<T>)PlanFormat.Compact.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(PlanFormat.Compact)
        {
            TypeInfoResolver = PlanFormat.Compact.TypeInfoResolver!.WithAddedModifier(OmitPlace),
            Converters = { new PlainDecimal() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void OmitPlace(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var isNode = type.Type == typeof(DraftNode);
        var refers = type.Type == typeof(DraftIndicator) || type.Type == typeof(DraftRelation);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var name = type.Properties[i].Name;
            if (name == "line" || (isNode && Identity.Contains(name)) || (refers && name is "id" or "node"))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    // 80.00 and 80 are one weight.
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
