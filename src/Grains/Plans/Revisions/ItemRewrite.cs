using System.Text.Json.Nodes;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>What becomes of an item: dropped, changed (members by name, null to leave one out), or left as it is.</summary>
internal sealed record ItemRewrite(bool Drop, IReadOnlyCollection<KeyValuePair<string, JsonNode?>> Members)
{
    public static readonly ItemRewrite Nothing = new(false, []);
    public static readonly ItemRewrite Away = new(true, []);
}
