using System.Text.Json;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>A member and its new value.</summary>
/// <param name="Field">Its name in mb-plan/1, for example <c>description</c>.</param>
/// <param name="Value">The value as JSON, as mb-plan/1 writes it; null to leave the member out.</param>
[GenerateSerializer, Immutable, Alias("mb.field-value")]
public sealed record FieldValue(string Field, string? Value)
{
    /// <summary>A member that is a text.</summary>
    /// <param name="field">Its name in mb-plan/1.</param>
    /// <param name="text">The text; null to leave the member out.</param>
    public static FieldValue OfText(string field, string? text) => new(field, text is null ? null : $"\"{JsonEncodedText.Encode(text)}\"");
}
