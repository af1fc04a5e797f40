using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>Writes a string value type as its text, also as a dictionary key.</summary>
/// <typeparam name="T">The value type.</typeparam>
public sealed class StringValueConverter<T> : JsonConverter<T>
    where T : struct, IStringValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static T Parse(string? text) =>
        T.TryCreate(text, out var value) ? value : throw new JsonException($"'{text}' is not a valid {typeof(T).Name}.");
}
