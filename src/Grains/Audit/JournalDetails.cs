using System.Text.Json.Nodes;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>What an audit entry tells of before and after, as JSON text: <c>{"before":{…},"after":{…}}</c>. No names of persons, no mail addresses.</summary>
internal static class JournalDetails
{
    public static string Before(params (string Name, string? Value)[] before) => Of(before, null);

    public static string After(params (string Name, string? Value)[] after) => Of(null, after);

    public static string Of((string Name, string? Value)[]? before, (string Name, string? Value)[]? after)
    {
        var details = new JsonObject();
        Add(details, "before", before);
        Add(details, "after", after);
        return details.ToJsonString();
    }

    private static void Add(JsonObject details, string side, (string Name, string? Value)[]? values)
    {
        if (values is not null)
        {
            details[side] = new JsonObject(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, (JsonNode?)JsonValue.Create(value.Value))));
        }
    }
}
