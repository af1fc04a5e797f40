using System.Net;
using System.Text;
using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>One request that asks for many, or for what has no end.</summary>
[Collection(nameof(AttackCollection))]
public sealed class GraphQLFloods(Target target)
{
    [Fact]
    public async Task A_batch_of_operations_is_refused()
    {
        var (status, text) = await PostAsync("[" + string.Join(',', Enumerable.Repeat("{\"query\":\"{ __typename }\"}", 100)) + "]");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("data", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search(text: \"verde\", first: 100) { nodes { title } }", 200)]
    [InlineData("cities(first: 200) { nodes { name plans(first: 200) { nodes { title } } } }", 5)]
    [InlineData("plan(id: \"livorno/dup-2020-2022\") { nodes(first: 200) { nodes { title children(first: 200) { nodes { title } } } } }", 5)]
    [InlineData("similarObjectives(objective: \"livorno/dup-2020-2022/1.01\", first: 100) { title }", 200)]
    [InlineData("benchmark(indicator: \"118:09:committed-rate\", period: \"2020-06-30\") { distribution { n } ranking(first: 200) { nodes { value } } }", 100)]
    public async Task An_expensive_field_under_many_names_is_refused_before_it_runs(string field, int times)
    {
        var answer = await target.Stranger().AskAsync("{ " + string.Join(' ', Enumerable.Range(0, times).Select(number => $"a{number}: {field}")) + " }");

        AssertRefused(answer);
    }

    [Fact]
    public async Task Hundreds_of_changes_in_one_request_are_refused()
    {
        // Each writes a state, and asks no list: counted like reads they would pass.
        var answer = await target.Vera.AskAsync("mutation { " + string.Join(' ', Enumerable.Range(0, 200).Select(number => $"a{number}: submitPlan(input: {{ plan: \"livorno/dup-2020-2022\" }}) {{ userErrors {{ code }} }}")) + " }");

        AssertRefused(answer);
    }

    [Fact]
    public async Task Nothing_that_is_guessed_can_be_tried_by_GraphQL()
    {
        // What signs in or opens a link is no field here, so that no alias multiplies tries.
        var schema = await target.Stranger().DataAsync("{ __schema { mutationType { fields { name args { name } } } types { kind name inputFields { name } } } }");
        var names = schema.GetProperty("__schema").GetProperty("mutationType").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!)
            .Concat(schema.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(type => type.GetProperty("kind").GetString() == "INPUT_OBJECT").SelectMany(type => type.GetProperty("inputFields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!))).ToArray();

        Assert.Contains("importPlan", names);
        Assert.DoesNotContain(names, name => new[] { "password", "secret", "token", "signin", "login", "otp", "passkey", "recovery", "apikey" }.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("{ cities { ...A } } fragment A on CityConnection { nodes { id } ...B } fragment B on CityConnection { ...A }")]
    [InlineData("{ ...A } fragment A on Query { ...A }")]
    [InlineData("{ ... @defer { networks { name } } }")]
    [InlineData("{ networks @stream(initialCount: 0) { name } }")]
    [InlineData("{ cities @a @a @a { totalCount } }")]
    [InlineData("{ cities @skip(if: false) @skip(if: false) { totalCount } }")]
    [InlineData("subscription { planPublished { id } }")]
    [InlineData("{ plan(id: \"livorno/dup-2020-2022\", id: \"pisa/dup-2020-2022\") { title } }")]
    [InlineData("mutation { saveSearch(input: { name: \"x\", name: \"y\" }) { userErrors { code } } }")]
    [InlineData("query A { networks { name } } query A { networks { name } }")]
    [InlineData("query A { networks { name } } query B { networks { name } }")]
    public async Task A_document_that_is_no_sound_one_is_refused(string query) => AssertRefused(await target.Stranger().AskAsync(query));

    [Fact]
    public async Task Fragments_that_multiply_and_fields_in_fields_are_refused_at_once()
    {
        var doubling = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 30; i++)
        {
            doubling.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        }

        doubling.Append(" fragment F30 on Query { networks { name } }");
        AssertRefused(await target.Stranger().AskAsync(doubling.ToString()));
        AssertRefused(await target.Stranger().AskAsync("{ plan(id: \"livorno/dup-2020-2022\") { nodes { nodes " + string.Concat(Enumerable.Repeat("{ children(first: 1) { nodes ", 20)) + "{ title }" + string.Concat(Enumerable.Repeat(" } }", 21)) + " } }"));
        AssertRefused(await target.Stranger().AskAsync("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"));
    }

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ networks { name } }\"}")]
    [InlineData("{\"query\":\"query($a: String!) { network(slug: $a) { name } }\",\"variables\":{\"a\":\"x\",\"a\":\"y\"}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":[\"A\"]}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[{}]}")]
    public async Task A_request_that_says_two_things_is_refused(string body) => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).Status);

    [Fact]
    public async Task Variables_without_measure_are_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync($"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"a\":\"{new string('x', 1 << 17)}\"}}}}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"a\":{new string('[', 5000)}{new string(']', 5000)}}}}}")).Status);
    }

    [Theory]
    [InlineData("mutation { saveSearch(input: { name: \"got\" }) { userErrors { code } } }", "")]
    [InlineData("query A { networks { name } } mutation B { saveSearch(input: { name: \"got\" }) { userErrors { code } } }", "B")]
    [InlineData("query A { networks { name } } mutation B { saveSearch(input: { name: \"got\" }) { userErrors { code } } }", "")]
    [InlineData("query A { networks { name } } mutation B { saveSearch(input: { name: \"got\" }) { userErrors { code } } }", "b")]
    public async Task No_operation_name_makes_a_link_change_anything(string query, string operation)
    {
        var page = await target.Vera.GetAsync($"/graphql?query={Uri.EscapeDataString(query)}&operationName={operation}", ("Accept", "application/json"));

        Assert.True(JsonSerializer.Deserialize<JsonElement>(page.Text).TryGetProperty("errors", out _), page.Text);
        var searches = await target.Vera.DataAsync("{ viewer { savedSearches { name } } }");
        Assert.DoesNotContain("got", searches.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_query_asks_for_is_not_run_as_markup_in_the_page_to_ask_from()
    {
        const string Script = "</script><script>alert(1)</script>";
        var page = await target.Stranger().GetAsync($"/graphql?query={Uri.EscapeDataString(Script)}&variables={Uri.EscapeDataString(Script)}", ("Accept", "text/html"));

        Assert.Equal("text/html", page.Content.ContentType!.MediaType);
        Assert.DoesNotContain("alert(1)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_without_the_inside()
    {
        foreach (var query in new[] { "{ plan(id: \"' or 1=1 --\") { title } }", "{ search(text: \"title:((((\") { totalCount } }", "{ cities(after: \"AAAA\") { totalCount } }", "{ indicator(code: \"118:99:x\") { name { it } } }", "{ objective(id: \"livorno/dup-2020-2022/'; drop table plans\") { title } }" })
        {
            var answer = (await target.Stranger().AskAsync(query)).ToString();

            Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("INTERNAL", answer, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(JsonElement answer)
    {
        Assert.True(answer.TryGetProperty("errors", out _), answer.ToString()[..Math.Min(500, answer.ToString().Length)]);
        Assert.False(answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object, answer.ToString());
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body)
    {
        var page = await target.Stranger().SendAsync(HttpMethod.Post, "/graphql", new StringContent(body, Encoding.UTF8, "application/json"));
        return (page.Status, page.Text);
    }
}
