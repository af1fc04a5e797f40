using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class Paging(TestServer server)
{
    private const string Query = "query($n: Int!, $after: String) { cities(first: $n, after: $after) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

    [Fact]
    public async Task Following_the_cursors_meets_every_item_once()
    {
        var ids = new List<string?>();
        string? after = null;
        bool more;
        do
        {
            var page = (await server.DataAsync(Query, new { n = 37, after })).GetProperty("cities");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
        }
        while (more);

        Assert.Equal(World.Cities.Select(city => city.Id.Value), ids);
    }

    [Fact]
    public async Task Every_edge_has_a_cursor_that_leads_on()
    {
        var page = (await server.DataAsync(Query, new { n = 3 })).GetProperty("cities");
        var second = page.GetProperty("edges")[1].GetProperty("cursor").GetString();

        var next = (await server.DataAsync(Query, new { n = 1, after = second })).GetProperty("cities");

        Assert.Equal(page.GetProperty("nodes")[2].GetProperty("id").GetString(), next.GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.True(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
    }

    [Fact]
    public async Task An_empty_page_still_says_how_many_there_are()
    {
        var page = (await server.DataAsync(Query, new { n = 0 })).GetProperty("cities");

        Assert.Equal(World.CityCount, page.GetProperty("totalCount").GetInt32());
        Assert.Equal(0, page.GetProperty("nodes").GetArrayLength());
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("pageInfo").GetProperty("endCursor").ValueKind);
    }

    [Fact]
    public async Task The_largest_page_is_200() =>
        Assert.Equal(200, (await server.DataAsync(Query, new { n = 200 })).GetProperty("cities").GetProperty("nodes").GetArrayLength());

    [Theory]
    [InlineData(-1)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task Other_sizes_are_refused_with_the_limit_and_its_setting(int n)
    {
        // Twice, since the second meets the cached document.
        for (var i = 0; i < 2; i++)
        {
            var (code, message, _) = await server.ErrorAsync(Query, new { n });
            Assert.Equal("BAD_USER_INPUT", code);
            Assert.Contains("0 to 200", message, StringComparison.Ordinal);
            Assert.Contains("GraphQL:MaximumPageSize", message, StringComparison.Ordinal);
            await server.DataAsync(Query, new { n = 1 });
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("!!!!")]
    [InlineData("YXQ6LTE")]
    [InlineData("YXQ6OTk5OTk5OTk5OTk5")]
    [InlineData("YXQ6")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_cursor_that_is_none_is_refused_by_name(string after)
    {
        var (code, message, error) = await server.ErrorAsync(Query, new { n = 2, after });

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Equal("after", error.GetProperty("extensions").GetProperty("argument").GetString());
        Assert.Contains("endCursor", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_far_beyond_the_end_is_empty()
    {
        var data = await server.DataAsync(
            """{ plan(id: "livorno/dup-2020-2022") { nodes(first: 5, after: "YXQ6MjE0NzQ4MzY0NQ") { totalCount nodes { id } pageInfo { hasNextPage } } } }""");

        Assert.Equal("""{"totalCount":4,"nodes":[],"pageInfo":{"hasNextPage":false}}""", data.GetProperty("plan").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Pages_of_a_ranking_join_without_gap()
    {
        const string Ranking = """query($after: String) { benchmark(indicator: "118:09:committed-rate", period: "2020") { ranking(first: 3, after: $after) { nodes { rank } pageInfo { endCursor hasNextPage } totalCount } } }""";
        var ranks = new List<int>();
        string? after = null;
        for (var i = 0; i < 3; i++)
        {
            var page = (await server.DataAsync(Ranking, new { after })).GetProperty("benchmark").GetProperty("ranking");
            ranks.AddRange(page.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("rank").GetInt32()));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            Assert.Equal(i < 2, page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }

        Assert.Equal(Enumerable.Range(1, 7), ranks);
    }

    [Fact]
    public async Task Two_pages_of_a_ranking_in_one_query_are_both_right()
    {
        var benchmark = (await server.DataAsync(
            """{ benchmark(indicator: "118:09:committed-rate", period: "2020") { a: ranking(first: 1) { nodes { rank } } b: ranking(first: 2, after: "YXQ6Mg") { nodes { rank } } } }""")).GetProperty("benchmark");

        Assert.Equal("""{"a":{"nodes":[{"rank":1}]},"b":{"nodes":[{"rank":4},{"rank":5}]}}""", benchmark.GetRawText());
    }
}
