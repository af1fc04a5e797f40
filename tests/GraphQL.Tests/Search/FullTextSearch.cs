using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;

namespace MunicipalBenchmark.GraphQL.Tests.Search;

public sealed class FullTextSearch(TestServer server)
{
    private const string Everything =
        """
        id kind level title code city { id name region } plan { id title kind edition } node missions programmes sdgs years language publishedAt score
        titleSegments { text marked } highlights { segments { text marked } }
        """;

    [Fact]
    public async Task A_hit_says_what_it_is_where_it_stands_and_what_matched()
    {
        var nodes = (await server.DataAsync($$"""{ search(text: "rifiuti", first: 2) { nodes { {{Everything}} } } }""")).GetProperty("search").GetProperty("nodes");

        Assert.Equal(
            """{"id":"livorno/dup-2020-2022/1.00","kind":"OBJECTIVE","level":"OPERATIONAL_OBJECTIVE","title":"Ridurre i rifiuti","code":"1.00","city":{"id":"livorno","name":"Livorno","region":"Toscana"},"plan":{"id":"livorno/dup-2020-2022","title":"DUP","kind":"DUP","edition":2},"node":"livorno/dup-2020-2022/1.00","missions":["09"],"programmes":["09.03"],"sdgs":[11,12],"years":[2020,2021],"language":"it","publishedAt":"2020-11-13T09:30:00.000Z","score":10.5,"titleSegments":[{"text":"Ridurre i ","marked":false},{"text":"rifiuti","marked":true}],"highlights":[{"segments":[{"text":"la raccolta dei <b>","marked":false},{"text":"rifiuti","marked":true}]}]}""",
            nodes[0].GetRawText());
        Assert.Equal("PLAN", nodes[1].GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, nodes[1].GetProperty("level").ValueKind);
        Assert.Equal(JsonValueKind.Null, nodes[1].GetProperty("node").ValueKind);
        Assert.Equal("[]", nodes[1].GetProperty("sdgs").GetRawText());
    }

    [Fact]
    public async Task An_answer_counts_facets_in_the_order_asked_and_tells_what_else_was_searched()
    {
        var search = (await server.DataAsync(
            """
            query($facets: [SearchFacet!]) { search(text: "rifuti", first: 0, facets: $facets) {
              totalCount suggestion relaxed synonyms { typed also network } facets { facet values { value count } } nodes { id } } }
            """,
            new { facets = new[] { "MISSION", "PLAN_KIND" } })).GetProperty("search");

        Assert.Equal(
            """{"totalCount":45,"suggestion":"rifiuti","relaxed":true,"synonyms":[{"typed":"rifiuti","also":["immondizia","waste"],"network":null},{"typed":"rifiuti","also":["scarti"],"network":"recs"}],"facets":[{"facet":"MISSION","values":[{"value":"Mission-1","count":30},{"value":"Mission-2","count":15}]},{"facet":"PLAN_KIND","values":[{"value":"PlanKind-1","count":30},{"value":"PlanKind-2","count":15}]}],"nodes":[]}""",
            search.GetRawText());
    }

    [Fact]
    public async Task A_filter_reaches_the_index_in_the_form_that_the_index_holds()
    {
        var echo = (await server.DataAsync(
            """
            query($filter: SearchFilterInput) { search(text: "echo", useSynonyms: false, filter: $filter, first: 1) { synonyms { typed also } } }
            """,
            new
            {
                filter = new
                {
                    cities = new[] { "city-001", "istat:049009", "livorno" },
                    networks = new[] { "recs" },
                    regions = new[] { "Valle d'Aosta" },
                    levels = new[] { "OPERATIONAL_OBJECTIVE", "AIM" },
                    missions = new[] { "09" },
                    programmes = new[] { "09.03" },
                    sdgs = new[] { 11 },
                    years = new[] { 2020, 2021 },
                    planKinds = new[] { "STRATEGIC_PLAN" },
                    kinds = new[] { "INDICATOR" },
                    languages = new[] { "it" },
                    plans = new[] { "livorno/dup-2020-2022" },
                },
            })).GetProperty("search").GetProperty("synonyms");

        Assert.Equal(
            [
                "UseSynonyms=False", "City=city-001|livorno", "Network=recs", "Region=Valle d'Aosta", "Level=OPERATIONAL_OBJECTIVE|AIM", "Mission=09", "Programme=09.03",
                "Sdg=11", "Year=2020|2021", "PlanKind=STRATEGIC_PLAN", "Kind=INDICATOR", "Language=it", "Plan=livorno/dup-2020-2022",
            ],
            echo.EnumerateArray().Select(each =>
                $"{each.GetProperty("typed").GetString()}={string.Join('|', each.GetProperty("also").EnumerateArray().Select(value => value.GetString()))}"));
    }

    [Fact]
    public async Task Without_text_and_filter_everything_is_found_with_synonyms()
    {
        var search = (await server.DataAsync("{ search { totalCount nodes { id } } }")).GetProperty("search");
        var echo = (await server.DataAsync("""{ search(text: "echo") { synonyms { typed also } } }""")).GetProperty("search");

        Assert.Equal(20, search.GetProperty("nodes").GetArrayLength());
        Assert.Equal("""{"synonyms":[{"typed":"UseSynonyms","also":["True"]}]}""", echo.GetRawText());
    }

    [Fact]
    public async Task Following_the_end_cursor_meets_every_hit_once()
    {
        var ids = new List<string?>();
        var pages = new List<string>();
        string? after = null;
        do
        {
            var search = (await server.DataAsync(
                "query($after: String) { search(first: 20, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                new { after })).GetProperty("search");
            ids.AddRange(search.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
            pages.Add(search.GetProperty("pageInfo").GetRawText());
            after = search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? search.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && pages.Count < 10);

        Assert.Equal(FakeSearch.Total, ids.Distinct().Count());
        Assert.Equal(FakeSearch.Total, ids.Count);
        Assert.Equal(
            [
                """{"hasNextPage":true,"hasPreviousPage":false,"startCursor":"1","endCursor":"20"}""",
                """{"hasNextPage":true,"hasPreviousPage":true,"startCursor":"21","endCursor":"40"}""",
                """{"hasNextPage":false,"hasPreviousPage":true,"startCursor":"41","endCursor":"45"}""",
            ],
            pages);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(45, false)]
    [InlineData(100, false)]
    public async Task A_first_page_knows_whether_more_follows(int first, bool more)
    {
        var search = (await server.DataAsync("query($first: Int!) { search(first: $first) { pageInfo { hasNextPage endCursor } } }", new { first })).GetProperty("search");

        Assert.Equal(more, search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(first == 0 ? null : "45", search.GetProperty("pageInfo").GetProperty("endCursor").GetString());
    }

    [Fact]
    public async Task Edges_carry_the_cursor_of_each_hit()
    {
        var search = (await server.DataAsync("{ search(first: 2) { edges { cursor node { id } } nodes { id } pageInfo { endCursor } } }")).GetProperty("search");

        Assert.Equal(
            """{"edges":[{"cursor":"1","node":{"id":"livorno/dup-2020-2022/1.00"}},{"cursor":"2","node":{"id":"livorno/dup-2020-2022"}}],"nodes":[{"id":"livorno/dup-2020-2022/1.00"},{"id":"livorno/dup-2020-2022"}],"pageInfo":{"endCursor":"2"}}""",
            search.GetRawText());
    }

    [Fact]
    public async Task Values_of_facets_have_names_where_the_value_does_not_say_it_itself()
    {
        var facets = (await server.DataAsync("{ search(first: 0, facets: [CITY, NETWORK, PROGRAMME, YEAR]) { facets { values { value name { it en } } } } }")).GetProperty("search").GetProperty("facets");

        Assert.Equal("Livorno", facets[0].GetProperty("values")[0].GetProperty("name").GetProperty("en").GetString());
        Assert.Equal(JsonValueKind.Null, facets[0].GetProperty("values")[1].GetProperty("name").ValueKind);
        Assert.Equal(World.Network.Name, facets[1].GetProperty("values")[0].GetProperty("name").GetProperty("it").GetString());
        Assert.Equal("Rifiuti/Waste", string.Join('/', facets[2].GetProperty("values")[0].GetProperty("name").EnumerateObject().Select(name => name.Value.GetString())));
        Assert.Equal(JsonValueKind.Null, facets[3].GetProperty("values")[0].GetProperty("name").ValueKind);
    }

    [Fact]
    public async Task A_hundred_hits_with_everything_and_facets_are_within_the_cost_limit()
    {
        var search = await server.DataAsync(
            $$"""{ search(first: 100, facets: [CITY, MISSION]) { totalCount facets { facet values { value count } } synonyms { typed also } nodes { {{Everything}} } } }""");

        Assert.Equal(FakeSearch.Total, search.GetProperty("search").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Counts_beyond_the_integers_of_GraphQL_are_answered_as_the_largest() =>
        Assert.Equal(int.MaxValue, (await server.DataAsync("""{ search(text: "many", first: 0) { totalCount } }""")).GetProperty("search").GetProperty("totalCount").GetInt32());

    [Fact]
    public async Task Suggestions_complete_what_is_typed()
    {
        var data = await server.DataAsync("""{ suggest(text: "piano dei rif") { text word count } one: suggest(text: "piano dei rif", first: 1) { word } }""");

        Assert.Equal(
            """{"suggest":[{"text":"piano dei rifiuti","word":"rifiuti","count":2147483647},{"text":"piano dei rifugi","word":"rifugi","count":2}],"one":[{"word":"rifiuti"}]}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Similar_objectives_come_with_the_reasons()
    {
        var data = await server.DataAsync(
            """
            { similarObjectives(objective: "livorno/dup-2020-2022/1.01.01", first: 2) { id kind node title city { name } score why { terms missions programmes sdgs } }
              own: similarObjectives(objective: "livorno/dup-2020-2022/1.01.01", first: 1, otherCitiesOnly: false) { id } }
            """);

        var second = data.GetProperty("similarObjectives")[1];
        Assert.Equal(
            """{"id":"livorno/dup-2020-2022/1.02","kind":"OBJECTIVE","node":"livorno/dup-2020-2022/1.02","title":"Ridurre i rifiuti","city":{"name":"Livorno"},"score":1.5,"why":{"terms":["rifiuti"],"missions":["09"],"programmes":["09.03"],"sdgs":[11,12]}}""",
            second.GetRawText());
        Assert.Equal(2, data.GetProperty("similarObjectives").GetArrayLength());
        Assert.Equal("""[{"id":"livorno/dup-2020-2022/1.00"}]""", data.GetProperty("own").GetRawText());
    }
}
