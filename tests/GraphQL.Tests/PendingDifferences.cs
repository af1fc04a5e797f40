using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class PendingDifferences(TestServer server)
{
    private const string Query =
        """
        query ($plan: ID!) { plan(id: $plan) { revision editCount pendingDifference {
          document { name before after } items(part: NODE) { totalCount nodes { kind idBefore idAfter label members { name after } } } } } }
        """;

    [Fact]
    public async Task Are_shown_to_those_who_serve_the_city()
    {
        var plan = (await server.AskAsAsync("ada", Query, new { plan = World.Plan.Value })).GetProperty("data").GetProperty("plan");

        Assert.Equal((4, 1), (plan.GetProperty("revision").GetInt32(), plan.GetProperty("editCount").GetInt32()));
        var difference = plan.GetProperty("pendingDifference");
        Assert.Equal("\"New\"", difference.GetProperty("document")[0].GetProperty("after").GetString());
        var node = Assert.Single(difference.GetProperty("items").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("RENUMBERED", "1.01", "1.02"), (node.GetProperty("kind").GetString(), node.GetProperty("idBefore").GetString(), node.GetProperty("idAfter").GetString()));
    }

    [Fact]
    public async Task Are_nothing_to_others()
    {
        var plan = (await server.AskAsync(Query, new { plan = World.Plan.Value })).GetProperty("data").GetProperty("plan");

        Assert.Equal(JsonValueKind.Null, plan.GetProperty("revision").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("pendingDifference").ValueKind);
    }
}
