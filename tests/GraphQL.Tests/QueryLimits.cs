using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class QueryLimits(TestServer server)
{
    // What a busy machine may take; without the limits the worst of these queries take hours. That each is refused its code says.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Fragments_that_double_thirty_times_are_refused_at_once()
    {
        var bomb = new StringBuilder("{ ...F1 }");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        }

        bomb.Append(" fragment F30 on Query { __typename }");
        await RefusedSoon(bomb.ToString(), "QUERY_TOO_LARGE", "GraphQL:MaximumSelections");
    }

    [Fact]
    public async Task Fragments_in_a_circle_are_refused_at_once() =>
        await RefusedSoon("{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }", "NO_FRAGMENT_CYCLES", "A");

    [Fact]
    public async Task Five_thousand_tokens_are_read_and_one_more_is_refused()
    {
        var within = "{ " + string.Concat(Enumerable.Range(0, 1666).Select(i => $"a{i}:__typename ")) + "}";
        Assert.Equal(1666, (await server.DataAsync(within)).EnumerateObject().Count());

        await RefusedSoon("{ " + string.Concat(Enumerable.Repeat("a ", 4999)) + "}", "TOO_MANY_TOKENS", "GraphQL:MaximumTokens");
    }

    [Fact]
    public async Task One_field_repeated_is_refused_before_its_copies_are_compared() =>
        await RefusedSoon("{ " + string.Concat(Enumerable.Repeat("__typename ", 4000)) + "}", "QUERY_TOO_LARGE", "one name");

    [Fact]
    public async Task Fields_sixteen_levels_deep_are_refused()
    {
        static string Deep(int parents) =>
            "{ plan(id: \"livorno/dup-2020-2022\") { node(id: \"1\") { " + string.Concat(Enumerable.Repeat("parent { ", parents)) + "id" + new string('}', parents + 3);

        await server.DataAsync(Deep(12));
        await RefusedSoon(Deep(13), "QUERY_TOO_DEEP", "GraphQL:MaximumDepth");
        await RefusedSoon("{ ...D } fragment D on Query " + Deep(13), "QUERY_TOO_DEEP", "GraphQL:MaximumDepth");
    }

    [Theory]
    [InlineData("{", 2400)]
    [InlineData("{ ... on Query ", 1600)]
    [InlineData("{ a(x: [", 2400)]
    public async Task Nesting_that_would_cost_stack_is_refused(string open, int times) =>
        await RefusedSoon(string.Concat(Enumerable.Repeat(open, times)), null, null);

    [Fact]
    public async Task A_chain_of_fragments_that_would_cost_stack_is_refused()
    {
        var chain = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 600; i++)
        {
            chain.Append($" fragment F{i} on Query {{ ...F{i + 1} }}");
        }

        await RefusedSoon(chain.Append(" fragment F600 on Query { __typename }").ToString(), "QUERY_TOO_DEEP", "levels of fields and fragments");
    }

    [Fact]
    public async Task Cost_counts_pages_within_pages_also_when_the_sizes_come_as_variables_of_a_known_query()
    {
        const string Query = "query($n: Int!) { cities(first: $n) { nodes { id plans(first: $n) { nodes { id title } } } } }";
        await server.DataAsync(Query, new { n = 1 });

        var (code, message, _) = await server.ErrorAsync(Query, new { n = 200 });

        Assert.Equal("QUERY_TOO_EXPENSIVE", code);
        Assert.Contains("GraphQL:MaximumCost", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_operation_of_a_known_document_is_judged_by_itself()
    {
        const string Query = "query Cheap { networks { id } } query Dear { cities(first: 200) { nodes { plans(first: 200) { nodes { id title } } } } }";
        using var cheap = await server.SendAsync(HttpMethod.Post, "/graphql", null, JsonSerializer.Serialize(new { query = Query, operationName = "Cheap" }));
        using var dear = await server.SendAsync(HttpMethod.Post, "/graphql", null, JsonSerializer.Serialize(new { query = Query, operationName = "Dear" }));

        Assert.DoesNotContain("errors", await cheap.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("QUERY_TOO_EXPENSIVE", await dear.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_introspection_passes()
    {
        var schema = (await server.DataAsync(Introspection.Query)).GetProperty("__schema");

        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.Contains(schema.GetProperty("types").EnumerateArray(), type => type.GetProperty("name").GetString() == "Benchmark");
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", 1)]
    [InlineData("types { fields { type { fields { name } } } }", 60)]
    public async Task Introspection_that_multiplies_is_refused(string query, int times)
    {
        var text = times == 1 ? query : "{ __schema { " + string.Concat(Enumerable.Range(0, times).Select(i => $"a{i}:{query} ")) + "} }";

        await RefusedSoon(text, "QUERY_TOO_EXPENSIVE", "introspection");
    }

    [Fact]
    public async Task A_body_over_64_kB_is_refused_with_and_without_a_length()
    {
        var body = JsonSerializer.Serialize(new { query = "{ networks { id } } #" + new string('x', 65_536) });
        using var sized = await server.SendAsync(HttpMethod.Post, "/graphql", null, body);
        using var streamed = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))) };
        streamed.Content.Headers.ContentType = new("application/json");
        streamed.Headers.TransferEncodingChunked = true;
        using var unsized = await server.Client.SendAsync(streamed, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sized.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, unsized.StatusCode);
        Assert.Contains("GraphQL:MaximumQueryBytes", await unsized.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_just_64_kB_is_read()
    {
        var frame = JsonSerializer.Serialize(new { query = "{ __typename } #" });
        var body = JsonSerializer.Serialize(new { query = "{ __typename } #" + new string('x', 65_536 - frame.Length) });
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", null, body);

        Assert.Equal(65_536, body.Length);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task RefusedSoon(string query, string? code, string? message)
    {
        var clock = Stopwatch.StartNew();
        var error = await server.ErrorAsync(query);
        clock.Stop();

        Assert.True(code is null ? error.Code != "INTERNAL" : code == error.Code, $"{error.Code}: {error.Message}");
        Assert.Contains(message ?? "", error.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < Soon, $"It took {clock.Elapsed}.");
    }
}
