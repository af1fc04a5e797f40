using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Search.Elasticsearch;

namespace MunicipalBenchmark.Search.Tests.Elasticsearch;

/// <summary>
/// In which form the client speaks, against a door that says of itself to be of some version. There is no real server of version 9 on our machines:
/// what is shown is the form of every request, not that such a server takes it.
/// </summary>
public sealed class ServerVersions
{
    private const string Form8 = "compatible-with=8";
    private const string Form9 = "compatible-with=9";

    [Theory]
    [InlineData("8.19.13", null, Form8, Form8)]
    [InlineData("9.1.4", null, Form8, Form9)]
    [InlineData("10.0.0", null, Form8, Form9)]
    [InlineData("8.19.13", 9, Form9, Form9)]
    [InlineData("9.1.4", 8, Form8, Form8)]
    [InlineData("9.1.4", 9, Form9, Form9)]
    public async Task the_form_is_that_of_the_server_s_major_or_that_of_the_setting(string version, int? setting, string first, string others)
    {
        await using var door = await Door.StartAsync(version);
        using var connection = Open(door, setting);

        await connection.JsonAsync(Elastic.Transport.HttpMethod.GET, "/_alias/any", null, TestContext.Current.CancellationToken);
        await connection.JsonAsync(Elastic.Transport.HttpMethod.PUT, "/any", "{}", TestContext.Current.CancellationToken);
        var client = await connection.ClientAsync(TestContext.Current.CancellationToken);
        await client.SearchAsync<StoredDocument>(new Elastic.Clients.Elasticsearch.SearchRequest("any"), TestContext.Current.CancellationToken);

        Assert.Equal(version, connection.ServerVersion);
        var asked = door.Requests.ToArray();
        Assert.Equal(["GET /", "GET /_alias/any", "PUT /any", "POST /any/_search"], asked.Select(request => $"{request.Method} {request.Path}"));
        Assert.Contains(first, asked[0].Accept, StringComparison.Ordinal);
        Assert.All(asked[1..], request => Assert.Contains(others, request.Accept, StringComparison.Ordinal));
        Assert.All(asked[2..], request => Assert.Contains(others, request.ContentType, StringComparison.Ordinal));
        var not = others == Form8 ? Form9 : Form8;
        Assert.All(asked[1..], request => Assert.DoesNotContain(not, request.Accept + request.ContentType, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7.17.29")]
    [InlineData("OpenSearch")]
    public async Task an_older_server_or_another_product_is_refused_by_name(string version)
    {
        await using var door = await Door.StartAsync(version);
        using var connection = Open(door, null);

        var refused = await Assert.ThrowsAsync<SearchUnavailableException>(async () => await connection.ClientAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"'{version}'", refused.Message, StringComparison.Ordinal);
    }

    private static ElasticConnection Open(Door door, int? major) => new(new ElasticsearchOptions { Url = door.Url, Major = major, Retries = 0 }, TimeProvider.System);

    private sealed record Asked(string Method, string Path, string Accept, string ContentType);

    private sealed class Door(WebApplication application) : IAsyncDisposable
    {
        public ConcurrentQueue<Asked> Requests { get; } = [];

        public string Url => application.Urls.First();

        public static async Task<Door> StartAsync(string version)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var door = new Door(builder.Build());
            door.Listen(version);
            await door.StartAsync();
            return door;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();

        private Task StartAsync() => application.StartAsync();

        private void Listen(string version) => application.Run(async context =>
        {
            var request = context.Request;
            Requests.Enqueue(new(request.Method, request.Path, request.Headers.Accept.ToString(), request.ContentType ?? ""));
            context.Response.Headers["X-Elastic-Product"] = "Elasticsearch";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$$"""{"version":{"number":"{{{version}}}"},"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[]}}""");
        });
    }
}
