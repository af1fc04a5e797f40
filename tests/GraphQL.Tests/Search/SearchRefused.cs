namespace MunicipalBenchmark.GraphQL.Tests.Search;

public sealed class SearchRefused(TestServer server)
{
    [Theory]
    [InlineData("""{ search(text: "down") { totalCount } }""", "SEARCH_UNAVAILABLE", null)]
    [InlineData("""{ search(first: 101) { totalCount } }""", "SEARCH_TOO_MUCH_ASKED", "first")]
    [InlineData("""{ search(after: "other") { totalCount } }""", "CURSOR_INVALID", "after")]
    [InlineData("""{ suggest(text: "a", first: 0) { word } }""", "SEARCH_TOO_MUCH_ASKED", "first")]
    [InlineData("""{ similarObjectives(objective: "livorno/dup-2020-2022/9") { id } }""", "DOCUMENT_UNKNOWN", "objective")]
    public async Task A_refusal_of_the_search_keeps_its_code_and_names_the_argument(string query, string code, string? argument)
    {
        var (given, _, error) = await server.ErrorAsync(query);

        Assert.Equal(code, given);
        var fields = error.GetProperty("extensions").TryGetProperty("fields", out var named) ? named[0].GetString() : null;
        Assert.Equal(argument, fields);
    }

    [Theory]
    [InlineData("""{ search(filter: { cities: ["??"] }) { totalCount } }""", "filter.cities", "livorno")]
    [InlineData("""{ search(filter: { cities: [] }) { totalCount } }""", "filter.cities", "leave it out")]
    [InlineData("""{ search(filter: { networks: ["A B"] }) { totalCount } }""", "filter.networks", "recs")]
    [InlineData("""{ search(filter: { missions: ["9"] }) { totalCount } }""", "filter.missions", "two digits")]
    [InlineData("""{ search(filter: { programmes: ["0903"] }) { totalCount } }""", "filter.programmes", "09.02")]
    [InlineData("""{ search(filter: { sdgs: [18] }) { totalCount } }""", "filter.sdgs", "1 to 17")]
    [InlineData("""{ search(filter: { years: [20] }) { totalCount } }""", "filter.years", "2020")]
    [InlineData("""{ search(filter: { languages: ["Italian"] }) { totalCount } }""", "filter.languages", "ISO 639-1")]
    [InlineData("""{ search(filter: { plans: ["dup"] }) { totalCount } }""", "filter.plans", "{city}/{plan}")]
    [InlineData("""{ similarObjectives(objective: "livorno/dup-2020-2022") { id } }""", "objective", "{city}/{plan}/{node}")]
    public async Task A_malformed_argument_is_named_with_the_remedy(string query, string argument, string remedy)
    {
        var (code, message, error) = await server.ErrorAsync(query);

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Equal(argument, error.GetProperty("extensions").GetProperty("argument").GetString());
        Assert.Contains(remedy, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_by_an_unknown_code_is_refused() =>
        Assert.Equal("CITY_UNKNOWN", (await server.ErrorAsync("""{ search(filter: { cities: ["istat:000001"] }) { totalCount } }""")).Code);

    [Fact]
    public async Task More_values_than_the_limit_are_refused_before_any_is_looked_up()
    {
        var cities = Enumerable.Range(0, 201).Select(i => $"istat:9{i:00000}").ToArray();

        var (code, message, _) = await server.ErrorAsync("query($cities: [String!]) { search(filter: { cities: $cities }) { totalCount } }", new { cities });

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains("1 to 200", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($x: String) { search(filter: { regions: [$x] }) { totalCount } }")]
    [InlineData("query($x: Int) { search(filter: { years: [$x] }) { totalCount } }")]
    [InlineData("query($x: SearchFacet) { search(facets: [$x]) { totalCount } }")]
    public async Task A_null_that_a_variable_brings_into_a_list_is_no_failure_of_ours(string query)
    {
        var answer = await server.AskAsync(query, new { x = (string?)null });

        Assert.True(
            !answer.TryGetProperty("errors", out var errors) || errors[0].GetProperty("extensions").GetProperty("code").GetString() != "INTERNAL",
            answer.ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(201)]
    public async Task Pages_obey_the_limit_of_all_connections(int first)
    {
        foreach (var field in (string[])["search(first: $n) { totalCount }", "suggest(text: \"a\", first: $n) { word }", "similarObjectives(objective: \"a/b/c\", first: $n) { id }"])
        {
            var (code, message, _) = await server.ErrorAsync($"query($n: Int!) {{ {field} }}", new { n = first });
            Assert.Equal("BAD_USER_INPUT", code);
            Assert.Contains("GraphQL:MaximumPageSize", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failure_is_answered_without_details()
    {
        var answer = await server.AskAsync("""{ search(text: "boom") { totalCount } }""");

        Assert.Equal("INTERNAL", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("elastic", answer.ToString(), StringComparison.Ordinal);
    }
}
