using System.Text.Json;

namespace MunicipalBenchmark.Documents.Tests.Livorno;

/// <summary>Short ways into the hand-checked answers.</summary>
internal static class ExpectedFields
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Lines(this JsonElement root) => root.List("mandate_lines");

    public static IEnumerable<JsonElement> Strategic(this JsonElement root) => root.Lines().SelectMany(static line => line.List("strategic_objectives"));

    public static IEnumerable<JsonElement> Operational(this JsonElement root) => root.Strategic().SelectMany(static objective => objective.List("operational_objectives"));

    /// <summary>Text as the answers count it: paragraphs joined by one blank.</summary>
    public static string Joined(string? text) => text?.Replace("\n\n", " ", StringComparison.Ordinal) ?? "";
}
