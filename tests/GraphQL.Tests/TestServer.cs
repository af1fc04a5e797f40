using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.GraphQL.Hosting;
using MunicipalBenchmark.GraphQL.Tests;
using MunicipalBenchmark.GraphQL.Tests.Fakes;
using MunicipalBenchmark.TestKit;
using MunicipalBenchmark.Uploads;
using Orleans.Configuration;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace MunicipalBenchmark.GraphQL.Tests;

/// <summary>The GraphQL edge on a real Kestrel, before grains that answer from memory.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;
    private WebApplication? _application;

    /// <summary>Asks the server.</summary>
    public HttpClient Client { get; } = new();

    internal LogLines Log { get; } = new(LogLevel.Warning);

    internal IServiceProvider Services => _application!.Services;

    public async ValueTask InitializeAsync()
    {
        var cluster = new InProcessTestClusterBuilder(1);

        // Half a minute, the usual limit of a call, is little on a machine that does other things too.
        cluster.ConfigureClient(client => client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromMinutes(1)));
        _cluster = cluster.Build();
        await _cluster.DeployAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IGrainFactory>(_cluster.Client);
        builder.Services.AddSingleton<IPrincipalSource, TestCallers>();
        builder.Services.AddSingleton<FakeUploads>();
        builder.Services.AddSingleton<IUploadStore>(services => services.GetRequiredService<FakeUploads>());
        builder.Services.AddSingleton<IUploadedPlans>(services => services.GetRequiredService<FakeUploads>());
        builder.Services.AddMunicipalGraphQL(builder.Configuration);
        _application = builder.Build();
        _application.MapMunicipalGraphQL();
        await _application.StartAsync();
        var address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client.BaseAddress = new Uri(address);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    /// <summary>Posts a query and reads the answer.</summary>
    internal async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a query and reads its data, which must be free of errors.</summary>
    internal async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Posts a query and reads the first error.</summary>
    internal async Task<(string? Code, string Message, JsonElement Error)> ErrorAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString(), errors[0].GetProperty("message").GetString()!, errors[0]);
    }

    /// <summary>Posts a document as a caller and reads the answer.</summary>
    internal async Task<JsonElement> AskAsAsync(string caller, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add(TestCallers.Header, caller);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a document to import as a caller.</summary>
    internal async Task<(int Status, JsonElement Answer)> UploadAsync(string? caller, string query, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/uploads{query}") { Content = new ByteArrayContent(content) };
        if (caller is not null)
        {
            request.Headers.Add(TestCallers.Header, caller);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a request with exact headers.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string? accept = null, string? body = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, url);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
