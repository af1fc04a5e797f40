using System.Net;
using System.Text.Json;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class ErrorAnswers(TestServer server)
{
    [Theory]
    [InlineData("""{ city(id: "Not A Slug") { id } }""", "id", "livorno")]
    [InlineData("""{ city(id: "istat:") { id } }""", "id", "istat:049009")]
    [InlineData("""{ network(slug: "RECS!") { id } }""", "slug", "recs")]
    [InlineData("""{ cities(network: "a b") { totalCount } }""", "network", "recs")]
    [InlineData("""{ plan(id: "livorno") { id } }""", "id", "{city}/{plan}")]
    [InlineData("""{ objective(id: "livorno/dup") { id } }""", "id", "{city}/{plan}/{node}")]
    [InlineData("""{ indicator(code: "nothing") { code } }""", "code", "118:09:committed-rate")]
    [InlineData("""{ changes(since: "-1") { last } }""", "since", "whole number")]
    [InlineData("""{ benchmark(indicator: "x", period: "2020") { method } }""", "indicator", "indicators lists them")]
    [InlineData("""{ benchmark(indicator: "118:09:committed-rate", period: "June") { method } }""", "period", "2020-06-30")]
    [InlineData("""{ benchmark(indicator: "118:09:committed-rate", period: "2020", focus: "??") { method } }""", "focus", "livorno")]
    [InlineData("""{ benchmark(indicator: "118:09:committed-rate", period: "2020", cohort: { cities: ["??"] }) { method } }""", "cohort.cities", "livorno")]
    public async Task A_malformed_argument_is_named_with_the_remedy(string query, string argument, string remedy)
    {
        var (code, message, error) = await server.ErrorAsync(query);

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Equal(argument, error.GetProperty("extensions").GetProperty("argument").GetString());
        Assert.Contains($"'{argument}'", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.True(error.TryGetProperty("path", out _) && error.TryGetProperty("locations", out _));
    }

    [Fact]
    public async Task A_refusal_keeps_its_code_message_and_fields()
    {
        var (code, message, error) = await server.ErrorAsync("""{ benchmark(indicator: "118:77:committed", period: "2020") { method } }""");

        Assert.Equal("INDICATOR_UNKNOWN", code);
        Assert.Equal("No indicator '118:77:committed' in the catalogue.", message);
        Assert.Equal("indicator", error.GetProperty("extensions").GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task A_focus_by_an_unknown_code_is_refused()
    {
        var (code, message, _) = await server.ErrorAsync("""{ benchmark(indicator: "118:09:committed-rate", period: "2020", focus: "istat:000001") { method } }""");

        Assert.Equal("CITY_UNKNOWN", code);
        Assert.Contains("istat:000001", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unexpected_is_logged_with_a_trace_id_and_answered_without_details()
    {
        var answer = await server.AskAsync("""{ cities(filter: { text: "boom" }) { totalCount } networks { id } }""");

        var error = answer.GetProperty("errors")[0];
        Assert.Equal("INTERNAL", error.GetProperty("extensions").GetProperty("code").GetString());
        var trace = error.GetProperty("extensions").GetProperty("traceId").GetString();
        Assert.False(string.IsNullOrEmpty(trace));
        Assert.DoesNotContain("hunter2", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Contains(trace, StringComparison.Ordinal) && line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_is_not_allowed_is_forbidden_without_details()
    {
        var (code, message, _) = await server.ErrorAsync("""{ cities(filter: { text: "denied" }) { totalCount } }""");

        Assert.Equal("FORBIDDEN", code);
        Assert.DoesNotContain("ListCities", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("{ city(id: 1.5) { id } }")]
    [InlineData("{ city { id } }")]
    [InlineData("query($x: Int!) { cities(first: $x) { totalCount } }")]
    [InlineData("{ networks }")]
    [InlineData("{ networks { id }")]
    [InlineData("fragment F on City { id }")]
    [InlineData("type Query { a: Int } { networks { id } }")]
    [InlineData("mutation { none }")]
    [InlineData("subscription { __typename }")]
    [InlineData("query A { networks { id } } query B { networks { id } }")]
    public async Task A_query_that_does_not_fit_the_schema_is_a_request_error_with_a_code(string query)
    {
        using var response = await server.SendAsync(
            HttpMethod.Post, "/graphql", "application/graphql-response+json", JsonSerializer.Serialize(new { query }));
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(answer.TryGetProperty("data", out _));
        var code = answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
        Assert.False(string.IsNullOrEmpty(code));
        Assert.NotEqual("INTERNAL", code);
    }

    [Fact]
    public async Task The_character_U0000_is_refused()
    {
        using var inText = await server.SendAsync(HttpMethod.Post, "/graphql", null, """{"query":"{ city(id: \"a\u0000\") { id } }"}""");
        using var inVariable = await server.SendAsync(
            HttpMethod.Post, "/graphql", null, """{"query":"query($t: String) { cities(filter: { text: $t }) { totalCount } }","variables":{"t":"a\u0000"}}""");
        var (code, _, _) = await server.ErrorAsync("{ cities(filter: { text: \"\\u0000\" }) { totalCount } }");

        Assert.Equal(HttpStatusCode.BadRequest, inText.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, inVariable.StatusCode);
        Assert.Equal("BAD_USER_INPUT", code);
    }
}
