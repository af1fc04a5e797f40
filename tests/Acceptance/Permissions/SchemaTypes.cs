using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>The schema as the service itself tells it.</summary>
internal sealed class SchemaTypes
{
    private const string Introspection =
        """
        { __schema { types { name kind possibleTypes { name } fields { name
          type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
          args { name defaultValue type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        """;

    private readonly Dictionary<string, JsonElement> _types;

    private SchemaTypes(JsonElement types) => _types = types.EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!, StringComparer.Ordinal);

    /// <summary>Fields of object types, as <c>Type.field</c>; without the roots.</summary>
    public IEnumerable<string> Parts => _types.Keys.Where(name => Kind(name) == "OBJECT" && !name.StartsWith("__", StringComparison.Ordinal) && name is not ("Query" or "Mutation"))
        .SelectMany(name => Fields(name).Select(part => $"{name}.{part.Name}"));

    public static async Task<SchemaTypes> ReadAsync(StageCaller caller) =>
        new((await caller.AskAsync(Introspection)).Data.GetProperty("__schema").GetProperty("types"));

    public string Kind(string type) => _types[type].GetProperty("kind").GetString()!;

    public IReadOnlyList<SchemaField> Fields(string type) => [.. _types[type].GetProperty("fields").EnumerateArray().Select(Read)];

    public IEnumerable<string> Possible(string type) => _types[type].GetProperty("possibleTypes").EnumerateArray().Select(possible => possible.GetProperty("name").GetString()!);

    public SchemaField Field(string type, string name) => Fields(type).Single(field => field.Name == name);

    private static SchemaField Read(JsonElement field) => new(
        field.GetProperty("name").GetString()!,
        Named(field.GetProperty("type")),
        [
            .. field.GetProperty("args").EnumerateArray().Select(argument => (
                argument.GetProperty("name").GetString()!,
                Named(argument.GetProperty("type")),
                argument.GetProperty("type").GetProperty("kind").GetString() == "NON_NULL" && argument.GetProperty("defaultValue").ValueKind == JsonValueKind.Null)),
        ]);

    private static string Named(JsonElement type) => type.GetProperty("name").GetString() ?? Named(type.GetProperty("ofType"));
}
