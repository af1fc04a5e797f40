using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    private OpenIndex(Dictionary<string, string?> settings, TemporaryFolder? folder)
    {
        _folder = folder;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMunicipalSearch(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
        Index = _services.GetRequiredService<IPlanIndex>();
    }

    public IPlanIndex Index { get; }

    /// <summary>The alias of the serving index at Elasticsearch.</summary>
    public string Alias => _services.GetRequiredService<ElasticIndices>().Serving;

    public static OpenIndex Embedded()
    {
        var folder = new TemporaryFolder();
        return new OpenIndex(new() { ["Data:Directory"] = folder.Path }, folder);
    }

    public static OpenIndex EmbeddedIn(string folder) => new(new() { ["Data:Directory"] = folder }, null);

    /// <summary>
    /// Opens a folder that was closed just now. A process that another test starts holds for an instant what was open at its start, locks too.
    /// </summary>
    public static async Task<OpenIndex> AgainInAsync(string folder)
    {
        OpenIndex? open = null;
        await Poll.UntilAsync("the index to be free", () => (open = TryEmbeddedIn(folder)) is not null, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return open!;
    }

    public static async Task<OpenIndex> ElasticsearchAsync()
    {
        Assert.SkipWhen(ElasticsearchServer.Missing is not null, ElasticsearchServer.Missing ?? "");
        return Elasticsearch((await ElasticsearchServer.SharedAsync()).Url);
    }

    public static OpenIndex Elasticsearch(string url, string? name = null, Dictionary<string, string?>? settings = null) => new(
        new(settings ?? [])
        {
            ["Search:Elasticsearch:Url"] = url,
            ["Search:Elasticsearch:Index"] = name ?? $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _indices)}",
            ["Search:Elasticsearch:Retries"] = "2",

            // Seventy tests ask one server for indices, on a machine that may be busy besides.
            ["Search:Elasticsearch:Timeout"] = "00:03:00",
        },
        null);

    public async Task<OpenIndex> WithAsync(ImmutableArray<IndexChange> changes)
    {
        var receipt = await Index.ApplyAsync(changes, TestContext.Current.CancellationToken);
        Assert.Empty(receipt.Failures);
        return this;
    }

    private static OpenIndex? TryEmbeddedIn(string folder)
    {
        try
        {
            return EmbeddedIn(folder);
        }
        catch (SearchUnavailableException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder?.Dispose();
    }
}
