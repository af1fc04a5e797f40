using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;

namespace MunicipalBenchmark.GraphQL.Tests.Mutations;

public sealed class PlanChanges(TestServer server)
{
    private const string Publish =
        """
        mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { clientMutationId plan { id title nodes(first: 1) { totalCount } } userErrors { code message path } } }
        """;

    private const string Import =
        """
        mutation ($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code path } } }
        """;

    [Fact]
    public async Task Answer_the_plan_with_what_was_selected_of_it()
    {
        var payload = (await server.AskAsAsync("ada", Publish, new { input = new { plan = World.Plan.Value, clientMutationId = "one" } })).GetProperty("data").GetProperty("publishPlan");

        Assert.Equal("one", payload.GetProperty("clientMutationId").GetString());
        Assert.Equal(World.Plan.Value, payload.GetProperty("plan").GetProperty("id").GetString());
        Assert.True(payload.GetProperty("plan").GetProperty("nodes").GetProperty("totalCount").GetInt32() > 0);
        Assert.Empty(payload.GetProperty("userErrors").EnumerateArray());
    }

    [Fact]
    public async Task Answer_a_refusal_as_a_user_error_and_no_plan()
    {
        var payload = (await server.AskAsAsync("ada", Publish, new { input = new { plan = "livorno/none" } })).GetProperty("data").GetProperty("publishPlan");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("plan").ValueKind);
        var error = Assert.Single(payload.GetProperty("userErrors").EnumerateArray());
        Assert.Equal("PLAN_UNKNOWN", error.GetProperty("code").GetString());
        Assert.Equal("plan", Assert.Single(error.GetProperty("path").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Are_forbidden_to_strangers()
    {
        var answer = await server.AskAsync(Publish, new { input = new { plan = World.Plan.Value } });

        Assert.Equal("FORBIDDEN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("publishPlan").ValueKind);
    }

    [Fact]
    public async Task Carry_the_same_id_for_the_same_caller_mutation_and_name_only()
    {
        var named = await OperationAsync("bea", "x");

        Assert.Equal(named, await OperationAsync("bea", "x"));
        Assert.NotEqual(named, await OperationAsync("bea", "y"));
        Assert.NotEqual(named, await OperationAsync("ciro", "x"));
        Assert.NotEqual(named, await OperationAsync("bea", "x", "withdrawPlan"));
        Assert.NotEqual(await OperationAsync("bea", null), await OperationAsync("bea", null));
    }

    [Fact]
    public async Task Bring_in_a_document_that_the_caller_sent()
    {
        var (_, sent) = await server.UploadAsync("dina", "?name=piano.md", "good"u8.ToArray());
        var input = new { upload = sent.GetProperty("id").GetString(), city = "livorno" };

        var mine = (await server.AskAsAsync("dina", Import, new { input })).GetProperty("data").GetProperty("importPlan");
        var stolen = (await server.AskAsAsync("thief", Import, new { input })).GetProperty("data").GetProperty("importPlan");

        Assert.Equal(World.Plan.Value, mine.GetProperty("plan").GetProperty("id").GetString());
        Assert.Equal("UPLOAD_UNKNOWN", stolen.GetProperty("userErrors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_refused_by_get()
    {
        var query = Uri.EscapeDataString("mutation { withdrawPlan(input: { plan: \"livorno/dup-2020-2022\" }) { clientMutationId } }");
        using var response = await server.SendAsync(HttpMethod.Get, $"/graphql?query={query}", "application/json");

        Assert.Equal(405, (int)response.StatusCode);
    }

    // Serial within this class, and no other class changes plans.
    private async Task<Guid> OperationAsync(string caller, string? name, string mutation = "publishPlan")
    {
        World.Operations.Clear();
        await server.AskAsAsync(
            caller,
            $"mutation ($id: String) {{ {mutation}(input: {{ plan: \"livorno/dup-2020-2022\", clientMutationId: $id }}) {{ clientMutationId }} }}",
            new { id = name });
        return Assert.Single(World.Operations);
    }
}
