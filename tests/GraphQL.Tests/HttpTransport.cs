using System.Net;
using System.Text.Json;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed class HttpTransport(TestServer server)
{
    private const string Response = "application/graphql-response+json";
    private const string Good = """{"query":"{ __typename }"}""";
    private const string Unparsable = """{"query":"{"}""";
    private const string Invalid = """{"query":"{ nothing }"}""";
    private const string FieldError = """{"query":"{ city(id: \"A B\") { id } }"}""";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData(Response, Response)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", "application/json")]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("text/html;q=0.1, */*;q=0.8", "application/json")]
    [InlineData("text/plain, */*", "application/json")]
    [InlineData("APPLICATION/JSON", "application/json")]
    public async Task What_is_accepted_is_sent(string? accept, string expected)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", accept, Good);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/mixed")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0, */*;q=0")]
    [InlineData("text/html")]
    public async Task What_cannot_be_accepted_is_406(string accept)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", accept, Good);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", Good, 200)]
    [InlineData("application/json", Unparsable, 200)]
    [InlineData("application/json", Invalid, 200)]
    [InlineData("application/json", FieldError, 200)]
    [InlineData(Response, Good, 200)]
    [InlineData(Response, Unparsable, 400)]
    [InlineData(Response, Invalid, 400)]
    [InlineData(Response, FieldError, 200)]
    public async Task The_status_says_whether_a_request_was_executed(string accept, string body, int status)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", accept, body);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData(null, 415)]
    public async Task Bodies_are_JSON_in_UTF8(string? contentType, int status)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", null, Good, contentType);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"query\":\"{ __typename }\"}]")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":\"\"}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":{}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":1e999}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":1}")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":7}")]
    [InlineData("{\"query\":\"{ __typename }\"} x")]
    public async Task A_body_that_is_no_request_is_400_and_says_why(string body)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", null, body);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("errors")[0];

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Long_and_deep_numbers_and_values_are_refused_at_once()
    {
        using var longNumber = await server.SendAsync(HttpMethod.Post, "/graphql", null, Variable(new string('9', 60_000)));
        using var deep = await server.SendAsync(HttpMethod.Post, "/graphql", null, Variable(new string('[', 30_000) + new string(']', 30_000)));

        Assert.Equal(HttpStatusCode.BadRequest, longNumber.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
    }

    private static string Variable(string value) => """{"query":"{ __typename }","variables":{"a":""" + value + "}}";

    [Theory]
    [InlineData("{\"query\":\"query($n: Int!) { cities(first: $n) { nodes { id } } }\",\"variables\":{\"n\":1.0},\"operationName\":null,\"extensions\":null,\"unknown\":[1]}")]
    [InlineData("\uFEFF{\"query\":\"{ __typename }\"}")]
    public async Task What_other_clients_send_is_understood(string body)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", null, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("errors", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GET_asks_with_parameters()
    {
        var query = Uri.EscapeDataString("query A($id: ID!) { city(id: $id) { name } } query B { __typename }");
        using var response = await server.SendAsync(HttpMethod.Get, $"/graphql?query={query}&operationName=A&variables={Uri.EscapeDataString("""{"id":"livorno"}""")}&extensions=");

        Assert.Equal("""{"data":{"city":{"name":"Livorno"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("?query=", 400)]
    [InlineData("?query=%7B__typename%7D&query=%7B__typename%7D", 400)]
    [InlineData("?query=%7B__typename%7D&variables=x", 400)]
    [InlineData("?query=%7B__typename%7D&variables=[]", 400)]
    [InlineData("?query=%7B__typename%7D&variables=null", 200)]
    [InlineData("?query=%7B__typename%7D&variables=", 200)]
    public async Task GET_is_checked_like_POST(string parameters, int status)
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/graphql{parameters}");

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task GET_changes_nothing()
    {
        using var mutation = await server.SendAsync(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { __typename }"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.Equal(["POST"], mutation.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_405(string method)
    {
        using var response = await server.SendAsync(new HttpMethod(method), "/graphql");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Letters_of_every_language_travel_as_they_are()
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/graphql", null, """{"query":"{ plan(id: \"livorno/dup-2020-2022\") { title } }"}""");

        Assert.Contains("Stato di attuazione – «città»", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_clients_at_once_get_their_own_answers()
    {
        var asked = Enumerable.Range(1, 400).Select(async i =>
        {
            var id = $"city-{(i % 200) + 1:000}";
            var data = i % 2 == 0
                ? await server.DataAsync("query($id: ID!) { city(id: $id) { id } }", new { id })
                : await server.DataAsync($$"""{ city(id: "{{id}}") { id } }""");
            return (Asked: id, Answered: data.GetProperty("city").GetProperty("id").GetString());
        });

        Assert.All(await Task.WhenAll(asked), pair => Assert.Equal(pair.Asked, pair.Answered));
    }
}
