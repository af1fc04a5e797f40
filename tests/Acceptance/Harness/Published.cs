namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>Questions about a published plan.</summary>
internal static class Published
{
    /// <summary>A city's small plan: its edition, its nodes one by one, and what the board of mission 09 says of it.</summary>
    public static string Query(string city)
    {
        var nodes = string.Join(' ', SmallPlan.Nodes.Select((node, i) => $"n{i}: objective(id: \"{city}/{SmallPlan.Slug}/{node}\") {{ title }}"));
        return $$"""
            {
              plan(id: "{{city}}/{{SmallPlan.Slug}}") { title edition }
              {{nodes}}
              benchmark(indicator: "118:09:committed", period: "2020-06-30", focus: "{{city}}") { focus { value } }
              changes(since: "0", first: 200) { nodes { subject } }
            }
            """;
    }

    /// <summary>The same plan and nodes out of the grains, and all that the search index has of the plan.</summary>
    public static string GrainsAndIndex(string city)
    {
        var nodes = string.Join(' ', SmallPlan.Nodes.Select((node, i) => $"n{i}: objective(id: \"{city}/{SmallPlan.Slug}/{node}\") {{ title }}"));
        return $$"""
            {
              plan(id: "{{city}}/{{SmallPlan.Slug}}") { title }
              {{nodes}}
              all: search(filter: { plans: ["{{city}}/{{SmallPlan.Slug}}"] }, first: 50) { nodes { title } }
              named: search(text: "strategic", filter: { cities: ["{{city}}"] }) { nodes { title } }
            }
            """;
    }
}
