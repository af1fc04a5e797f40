using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>One member before and after.</summary>
/// <param name="Field">Its name in mb-plan/1, for example <c>title</c>.</param>
/// <param name="Before">The value as JSON, as mb-plan/1 writes it; null where there was none.</param>
/// <param name="After">The value as JSON, as mb-plan/1 writes it; null where there is none now.</param>
[GenerateSerializer, Immutable, Alias("mb.field-change")]
public sealed record FieldChange(
    string Field,
    [property: JsonConverter(typeof(JsonTextConverter))] string? Before,
    [property: JsonConverter(typeof(JsonTextConverter))] string? After);
