using System.Text.Json;
using MunicipalBenchmark.GraphQL.Tests.Fakes;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class Queries(TestServer server)
{
    private const string Main =
        """
        { benchmark(indicator: "118:09:committed-rate", period: "2020-06-30", focus: "livorno") { cohort { size } distribution { median max }
        focus { value rank percentile } ranking(first: 5) { nodes { city { name } value provenance { document line } } } } }
        """;

    [Fact]
    public async Task The_main_question_of_the_product_works_word_for_word()
    {
        var benchmark = (await server.DataAsync(Main)).GetProperty("benchmark");

        Assert.Equal(
            """
            {"cohort":{"size":8},"distribution":{"median":48.75,"max":90.5},"focus":{"value":48.75,"rank":4,"percentile":50}}
            """.Trim(),
            Without(benchmark, "ranking"));
        var rows = benchmark.GetProperty("ranking").GetProperty("nodes");
        Assert.Equal(5, rows.GetArrayLength());
        Assert.Equal("""{"city":{"name":"Livorno"},"value":90.5,"provenance":{"document":"dup.md","line":2901}}""", rows[0].GetRawText());
    }

    [Fact]
    public async Task A_benchmark_says_method_cohort_distribution_notes_and_the_source_of_a_value()
    {
        var benchmark = (await server.DataAsync(
            """
            { benchmark(indicator: "118:09:committed-rate", period: "2020", focus: "istat:049009", normalisation: PER_1000_INHABITANTS,
                cohort: { network: "recs", kind: MUNICIPALITY, minimumPopulation: 1000.5, cities: ["livorno", "istat:049009"] }) {
              method period normalisation definition { code unit polarity measure name { it en } numerator }
              cohort { withData members(first: 2) { nodes { id } totalCount } excludedCount excluded { cityId city { name } reason message } }
              distribution { n q1 p25 q3 ratioOfSums standardDeviation gini histogram { from to count } }
              focus { city { id } quartile z gapToMedian provenance { plan edition raw numerator denominator origin status recordedAt } }
              notes { code message }
            } }
            """)).GetProperty("benchmark");

        Assert.Equal("mb-benchmark/1", benchmark.GetProperty("method").GetString());
        Assert.Equal("2020", benchmark.GetProperty("period").GetString());
        Assert.Equal("PER_1000_INHABITANTS", benchmark.GetProperty("normalisation").GetString());
        Assert.Equal(
            """{"code":"118:09:committed-rate","unit":"PERCENT","polarity":"HIGHER","measure":"COMMITTED_RATE","name":{"it":"Tasso di impegno","en":"Commitment rate"},"numerator":"118:09:committed"}""",
            benchmark.GetProperty("definition").GetRawText());
        Assert.Equal(
            """{"withData":7,"members":{"nodes":[{"id":"livorno"},{"id":"city-001"}],"totalCount":8},"excludedCount":1,"excluded":[{"cityId":"city-007","city":{"name":"Paese 007"},"reason":"no-value","message":"No figure published."}]}""",
            benchmark.GetProperty("cohort").GetRawText());
        Assert.Equal(
            """{"n":7,"q1":20,"p25":20,"q3":60,"ratioOfSums":null,"standardDeviation":3.5,"gini":0.2,"histogram":[{"from":10,"to":50,"count":4},{"from":50,"to":90.5,"count":3}]}""",
            benchmark.GetProperty("distribution").GetRawText());
        Assert.Equal(
            """{"city":{"id":"livorno"},"quartile":2,"z":null,"gapToMedian":0,"provenance":{"plan":"livorno/dup-2020-2022","edition":2,"raw":48.75,"numerator":22673974.09,"denominator":46510310.80,"origin":"observed","status":"A","recordedAt":"2020-11-13T09:30:00.000Z"}}""",
            benchmark.GetProperty("focus").GetRawText());
        Assert.Equal("""[{"code":"half-year","message":"Figures of a half year."}]""", benchmark.GetProperty("notes").GetRawText());
    }

    [Theory]
    [InlineData("livorno")]
    [InlineData("istat:049009")]
    public async Task A_city_is_found_by_id_and_by_code(string id)
    {
        var city = (await server.DataAsync(
            """
            query($id: ID!) { city(id: $id) { id name kind population populationYear areaKm2 latitude codes
              codeHistory { scheme code from to } facts(kind: POPULATION) { kind value at } plans { nodes { id period { from to } publishedAt } totalCount } } }
            """,
            new { id })).GetProperty("city");

        Assert.Equal(
            """{"id":"livorno","name":"Livorno","kind":"MUNICIPALITY","population":158493,"populationYear":2020,"areaKm2":104.5,"latitude":43.55,"codes":["istat:049009"],"codeHistory":[{"scheme":"istat","code":"049009","from":"1991-01-01","to":null}],"facts":[{"kind":"POPULATION","value":158493,"at":"2020-01-01"}],"plans":{"nodes":[{"id":"livorno/dup-2020-2022","period":{"from":2020,"to":2022},"publishedAt":"2020-11-13T09:30:00.000Z"}],"totalCount":1}}""",
            city.GetRawText());
    }

    [Theory]
    [InlineData("""{ city(id: "atlantis") { id } }""")]
    [InlineData("""{ city(id: "istat:000000") { id } }""")]
    [InlineData("""{ network(slug: "none") { id } }""")]
    [InlineData("""{ plan(id: "livorno/none") { id nodes { totalCount } } }""")]
    [InlineData("""{ objective(id: "livorno/dup-2020-2022/9.9") { id } }""")]
    [InlineData("""{ indicator(code: "118:99:none") { code } }""")]
    public async Task What_is_not_there_is_null(string query)
    {
        var data = await server.DataAsync(query);

        Assert.Equal(JsonValueKind.Null, data.EnumerateObject().Single().Value.ValueKind);
    }

    [Fact]
    public async Task Networks_are_listed_and_found()
    {
        var data = await server.DataAsync("""{ networks { id name } network(slug: "recs") { memberships { nodes { cityId from to } } cities { totalCount } } }""");

        Assert.Equal(
            """{"networks":[{"id":"recs","name":"RECS"}],"network":{"memberships":{"nodes":[{"cityId":"livorno","from":"2003-11-01","to":null}]},"cities":{"totalCount":250}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Indicators_are_listed_and_found()
    {
        var data = await server.DataAsync(
            """{ indicators(filter: { mission: "09", measure: COMMITTED_RATE }) { totalCount nodes { code source } } indicator(code: "118:09:committed-rate") { version } }""");

        Assert.Equal(
            """{"indicators":{"totalCount":1,"nodes":[{"code":"118:09:committed-rate","source":"D.Lgs. 118/2011"}]},"indicator":{"version":1}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task A_plan_shows_header_tree_spending_relations_acts_and_diagnostics()
    {
        var plan = (await server.DataAsync(
            """
            { plan(id: "livorno/dup-2020-2022") {
              id state kind title period { from to } asOf edition visibility document { name length } city { name }
              nodes(level: OPERATIONAL_OBJECTIVE) { nodes { id localId parent { localId } children { nodes { localId level } }
                missions departments { name lead years } status { asOf text progress } milestones { date text } line } }
              children: nodes(parent: "livorno/dup-2020-2022/1") { nodes { localId } }
              node(id: "1.01.01#1") { title parent { id } }
              spending(mission: "09") { nodes { programme asOf appropriated committed paidCurrent extras { column amount } } totalCount }
              relations { nodes { kind name themes } } acts { number date votes { for against } } diagnostics { nodes { severity code line } }
            } }
            """)).GetProperty("plan");

        Assert.Equal(
            """{"id":"livorno/dup-2020-2022","state":"PUBLISHED","kind":"DUP","title":"Stato di attuazione – «città»","period":{"from":2020,"to":2022},"asOf":"2020-06-30","edition":2,"visibility":"PUBLIC","document":{"name":"dup.md","length":1234},"city":{"name":"Livorno"},"nodes":{"nodes":[{"id":"livorno/dup-2020-2022/1.01.01","localId":"1.01.01","parent":{"localId":"1.01"},"children":{"nodes":[{"localId":"1.01.01#1","level":"AIM"}]},"missions":["09"],"departments":[{"name":"Ambiente","lead":true,"years":[2020,2021]}],"status":{"asOf":"2020-06-30","text":"fatto","progress":75.0},"milestones":[{"date":"2020-05-11","text":"avvio"}],"line":431}]},"children":{"nodes":[{"localId":"1.01"}]},"node":{"title":"Finalità","parent":{"id":"livorno/dup-2020-2022/1.01.01"}},"spending":{"nodes":[{"programme":"02","asOf":"2020-06-30","appropriated":46510310.80,"committed":22673974.09,"paidCurrent":null,"extras":[{"column":"Previsioni","amount":1.50}]}],"totalCount":1},"relations":{"nodes":[{"kind":"PARTNER_CITY","name":"Bastia","themes":["porti"]}]},"acts":[{"number":"195","date":"2020-11-13","votes":[{"for":18,"against":11}]}],"diagnostics":{"nodes":[{"severity":"WARNING","code":"title-differs","line":318}]}}""",
            plan.GetRawText());
    }

    [Fact]
    public async Task Every_type_of_value_is_told_apart()
    {
        var indicator = (await server.DataAsync(
            """
            { plan(id: "livorno/dup-2020-2022") { indicators { nodes { localId node targets { raw value { type ... on RatioValue { numerator denominator } } }
              observations { raw value { type ... on NumberValue { number } ... on PercentValue { percent } ... on MoneyValue { amount } ... on DateValue { date }
                ... on BooleanValue { boolean } ... on TextValue { text } ... on CompositeValue { parts { label value { __typename } } } ... on DeferredValue { until } } } } } } }
            """)).GetProperty("plan").GetProperty("indicators").GetProperty("nodes")[0];

        Assert.Equal("livorno/dup-2020-2022/1.01.01", indicator.GetProperty("node").GetString());
        Assert.Equal("""[{"raw":"7/7","value":{"type":"RATIO","numerator":7,"denominator":7}}]""", indicator.GetProperty("targets").GetRawText());
        Assert.Equal(
            [
                """{"type":"NUMBER","number":3}""", """{"type":"PERCENT","percent":5.22}""", """{"type":"MONEY","amount":10.10}""",
                """{"type":"DATE","date":"2020-05-11"}""", """{"type":"BOOLEAN","boolean":true}""", """{"type":"TEXT","text":"parole"}""",
                """{"type":"COMPOSITE","parts":[{"label":"a","value":{"__typename":"NumberValue"}},{"label":null,"value":{"__typename":"MissingValue"}}]}""",
                """{"type":"DEFERRED","until":"2020-12-31"}""", """{"type":"NOT_DUE"}""", """{"type":"MISSING"}""",
            ],
            indicator.GetProperty("observations").EnumerateArray().Select(figure => figure.GetProperty("value").GetRawText()));
    }

    [Fact]
    public async Task An_objective_has_its_indicators_and_their_history()
    {
        var data = await server.DataAsync(
            """{ objective(id: "livorno/dup-2020-2022/1.01.01") { id plan edition title parent indicators { label } history { totalCount nodes { indicator edition figure { raw } document recordedAt } } } }""");

        Assert.Equal(
            """{"objective":{"id":"livorno/dup-2020-2022/1.01.01","plan":"livorno/dup-2020-2022","edition":2,"title":"Operativo","parent":"livorno/dup-2020-2022/1.01","indicators":[{"label":"Interventi"}],"history":{"totalCount":1,"nodes":[{"indicator":"i1","edition":1,"figure":{"raw":"N. 3"},"document":"dup.md","recordedAt":"2020-11-13T09:30:00.000Z"}]}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task Changes_are_followed_from_number_to_number()
    {
        const string Query = "query($since: ID!) { changes(since: $since, first: 3) { nodes { number subject kind } last hasMore } }";

        var page = (await server.DataAsync(Query, new { since = "0" })).GetProperty("changes");
        Assert.Equal("30", page.GetProperty("last").GetString());
        Assert.True(page.GetProperty("hasMore").GetBoolean());
        page = (await server.DataAsync(Query, new { since = "30" })).GetProperty("changes");
        Assert.Equal("""{"number":"40","subject":"livorno/dup-2020-2022","kind":"UPSERTED"}""", page.GetProperty("nodes")[0].GetRawText());
        Assert.False(page.GetProperty("hasMore").GetBoolean());
        page = (await server.DataAsync(Query, new { since = "50" })).GetProperty("changes");
        Assert.Equal("""{"nodes":[],"last":"50","hasMore":false}""", page.GetRawText());
    }

    [Fact]
    public async Task Statistics_that_are_no_number_are_null_and_do_not_lose_the_answer()
    {
        var answer = await server.AskAsync(
            """{ benchmark(indicator: "118:09:committed-rate", period: "1999") { method distribution { standardDeviation median } } }""");

        Assert.Equal("""{"method":"mb-benchmark/1","distribution":{"standardDeviation":null,"median":48.75}}""", answer.GetProperty("data").GetProperty("benchmark").GetRawText());
    }

    [Fact]
    public async Task The_page_of_a_ranking_costs_no_second_call()
    {
        await server.DataAsync(
            """query($n: Int!) { benchmark(indicator: "118:09:committed-rate", period: "2018") { ranking(first: $n, after: "YXQ6Mg") { nodes { rank } } } }""",
            new { n = 2 });

        Assert.Equal(1, FakeBenchmark.CallsFor(Period.Load("2018")));
    }

    private static string Without(JsonElement element, string member) =>
        JsonSerializer.Serialize(element.EnumerateObject().Where(property => property.Name != member).ToDictionary(property => property.Name, property => property.Value));
}
