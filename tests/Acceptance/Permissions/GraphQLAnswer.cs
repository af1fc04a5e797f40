using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>What GraphQL answered.</summary>
internal sealed record GraphQLAnswer(string Text, JsonElement Root)
{
    public bool HasErrors => Root.TryGetProperty("errors", out _);

    public JsonElement Data => Root.GetProperty("data");

    /// <summary>The code of the only error; null without one.</summary>
    public string? Code => HasErrors ? Root.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
