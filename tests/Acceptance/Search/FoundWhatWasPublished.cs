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
        // A new index is built beside the start.
        await UntilAsync(store.Service, "health/ready", "\"search\":\"Ready\"", isThere: true);
    }

    [Fact]
    public async Task pages_and_readiness_say_that_the_index_is_away()
    {
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.Path, ["--Search:Elasticsearch:Url=http://127.0.0.1:1"]);

        await UntilAsync(service, "", "alert-warning", isThere: true);
        await UntilAsync(service, "health/ready", "\"search\":\"Unavailable\"", isThere: true);

        // A page asks for a second and remembers the answer for ten: on a busy machine the first says that the index is away.
        await UntilAsync(store.Service, "", "alert-warning", isThere: false);
    }

    private static Task UntilAsync(RunningService service, string path, string text, bool isThere) => Poll.UntilAsync(
        $"/{path} {(isThere ? "with" : "without")} {text}",
        async () =>
        {
            using var answer = await service.Public.GetAsync(path, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(text, StringComparison.Ordinal) == isThere;
        },
        Patience.Limit,
        TestContext.Current.CancellationToken);

    private async Task IsFoundAsync()
    {
        var answer = await store.Service.QueryAsync(Query, TestContext.Current.CancellationToken);
        var hit = answer.GetProperty("search").GetProperty("nodes")[0];
        Assert.Equal($"Strategic {SmallPlan.Mark(1)}", hit.GetProperty("title").GetString());
        Assert.Equal("livorno", hit.GetProperty("city").GetProperty("id").GetString());
    }
}
