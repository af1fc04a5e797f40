using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Search;

public sealed class FoundWhatWasPublished(PublishedStore store) : IClassFixture<PublishedStore>
{
    private const string Query = """{ search(text: "strategic", filter: { cities: ["livorno"] }) { totalCount nodes { title city { id } } } }""";

    [Fact]
    public async Task a_published_plan_is_found_by_its_words_also_after_the_index_was_built_anew()
    {
        await IsFoundAsync();
        var rebuilt = (await Mb.RunAsync("reindex", $"--Data:Directory={store.Service.Directory}")).Done();
        Assert.Contains("holds 1 plans", rebuilt.Output, StringComparison.Ordinal);
        await IsFoundAsync();
    }

    [Fact]
    public async Task readiness_says_how_the_index_is()
    {
        var ready = await store.Service.Public.GetStringAsync("health/ready", TestContext.Current.CancellationToken);
        Assert.Contains("\"search\":\"Ready\"", ready, StringComparison.Ordinal);
    }

    [Fact]
    public async Task pages_and_readiness_say_that_the_index_is_away()
    {
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.Path, ["--Search:Elasticsearch:Url=http://127.0.0.1:1"]);

        Assert.Contains("alert-warning", await service.Public.GetStringAsync("", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var ready = await service.Public.GetAsync("health/ready", TestContext.Current.CancellationToken);
        Assert.Contains("\"search\":\"Unavailable\"", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("alert-warning", await store.Service.Public.GetStringAsync("", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task IsFoundAsync()
    {
        var answer = await store.Service.QueryAsync(Query, TestContext.Current.CancellationToken);
        var hit = answer.GetProperty("search").GetProperty("nodes")[0];
        Assert.Equal($"Strategic {SmallPlan.Mark(1)}", hit.GetProperty("title").GetString());
        Assert.Equal("livorno", hit.GetProperty("city").GetProperty("id").GetString());
    }
}
