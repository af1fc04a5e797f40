using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MunicipalBenchmark.Search.Elasticsearch;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <summary>An empty index of a test's own, as a host registers it.</summary>
internal sealed class OpenIndex : IAsyncDisposable
{
    private static int _indices;
    private readonly ServiceProvider _services;
    private readonly TemporaryFolder? _folder;
    private bool _kept;

    private OpenIndex(Dictionary<string, string?> settings, TemporaryFolder? folder, ISearchSource? plans = null, TimeProvider? time = null)
    {
        _folder = folder;
        var services = new ServiceCollection();
        services.AddLogging();
        if (plans is not null)
        {
            services.AddSingleton(plans);
        }

        if (time is not null)
        {
            services.AddSingleton(time);
        }

        services.AddMunicipalSearch(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        // A clock of the test's is for what looks after the index; pauses before a busy server is asked again are real.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ElasticConnection>(provider, TimeProvider.System));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ElasticWriter>(provider, TimeProvider.System));
        _services = services.BuildServiceProvider();
        Index = _services.GetRequiredService<IPlanIndex>();
    }

    public IPlanIndex Index { get; }

    /// <summary>The alias of the serving index at Elasticsearch.</summary>
    public string Alias => _services.GetRequiredService<ElasticIndices>().Serving;

    public static OpenIndex Embedded(Dictionary<string, string?>? settings = null)
    {
        var folder = new TemporaryFolder();
        return new OpenIndex(new(settings ?? []) { ["Data:Directory"] = folder.Path }, folder);
    }

    public static OpenIndex EmbeddedIn(string folder, ISearchSource? plans = null, TimeProvider? time = null) => new(new() { ["Data:Directory"] = folder }, null, plans, time);

    /// <summary>
    /// Opens a folder that was closed just now. A process that another test starts holds for an instant what was open at its start, locks too.
    /// </summary>
    public static async Task<OpenIndex> AgainInAsync(string folder, ISearchSource? plans = null, TimeProvider? time = null)
    {
        var open = EmbeddedIn(folder, plans, time);
        var cancellationToken = TestContext.Current.CancellationToken;
        await Poll.UntilAsync("the index to be free", async () => (await open.Index.HealthAsync(cancellationToken)).State != IndexState.Unavailable, TimeSpan.FromMinutes(1), cancellationToken);
        return open;
    }

    public static async Task<OpenIndex> ElasticsearchAsync(Dictionary<string, string?>? settings = null)
    {
        Assert.SkipWhen(ElasticsearchServer.Missing is not null, ElasticsearchServer.Missing ?? "");
        return Elasticsearch((await ElasticsearchServer.SharedAsync()).Url, settings: settings);
    }

    public static OpenIndex Elasticsearch(
        string url, string? name = null, Dictionary<string, string?>? settings = null, ISearchSource? plans = null, TimeProvider? time = null) => new(
        new(settings ?? [])
        {
            ["Search:Elasticsearch:Url"] = url,
            ["Search:Elasticsearch:Index"] = name ?? $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _indices)}",
            ["Search:Elasticsearch:Retries"] = "2",

            // Seventy tests ask one server for indices, on a machine that may be busy besides.
            ["Search:Elasticsearch:Timeout"] = "00:03:00",
        },
        null,
        plans,
        time);

    /// <summary>Starts what looks after the index in a host.</summary>
    public async Task KeepAsync()
    {
        _kept = true;
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }
    }

    public async Task<OpenIndex> WithAsync(ImmutableArray<IndexChange> changes)
    {
        var receipt = await Index.ApplyAsync(changes, TestContext.Current.CancellationToken);
        Assert.Empty(receipt.Failures);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (_kept)
        {
            foreach (var service in _services.GetServices<IHostedService>())
            {
                await service.StopAsync(CancellationToken.None);
            }
        }

        await _services.DisposeAsync();
        _folder?.Dispose();
    }
}
