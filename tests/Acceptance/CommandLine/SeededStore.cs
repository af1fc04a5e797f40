using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class SeededStore
{
    private const string Question =
        """
        { benchmark(indicator: "118:01:appropriated", period: "2024") { cohort { withData } }
          search(first: 1, facets: [PLAN_KIND]) { totalCount facets { values { count } } } networks { id } }
        """;

    [Fact]
    public async Task Can_be_compared_and_searched_and_holds_what_is_public_of_it_only()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        var seeded = (await Mb.RunAsync("seed", "--cities", "12", "--indicators", "3", "--years", "2", "--plans", "10", "--nodes", "20", data)).Done();
        Assert.Contains("12 synthetic cities, 72 observations, 10 plans with 200 nodes, 4 networks.", seeded.Output, StringComparison.Ordinal);

        await using var service = await RunningService.StartAsync(folder.File("data"));
        await service.HealthyAsync(TestContext.Current.CancellationToken);
        var answer = await service.QueryAsync(Question, TestContext.Current.CancellationToken);

        // Of ten plans one is for networks and one for nobody; each has itself, its nodes and an indicator for every tenth.
        Assert.Equal(8 * (1 + 20 + 2), answer.GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal(4, answer.GetProperty("networks").GetArrayLength());

        var again = (await Mb.RunAsync("seed", "--cities", "2", "--indicators", "0", data)).Done();
        Assert.Contains("2 synthetic cities, 0 observations", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_where_real_data_are_unless_insisted_on()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", data)).Done();

        var refused = await Mb.RunAsync("seed", "--cities", "1", data);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("store-holds-data", refused.Error, StringComparison.Ordinal);
        (await Mb.RunAsync("seed", "--cities", "1", "--force", data)).Done();
    }

    [Fact]
    public async Task Synonyms_of_a_network_are_replaced_and_shown()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        (await Mb.RunAsync("seed", "--cities", "1", "--indicators", "0", "--plans", "1", "--nodes", "1", data)).Done();
        var file = folder.File("synonyms.txt");
        await File.WriteAllTextAsync(file, "# ours\nit: opificio, capannone\n\nen: borough , district\n", TestContext.Current.CancellationToken);

        (await Mb.RunAsync("synonyms", "synthetic-network-1", file, data)).Done();
        var shown = (await Mb.RunAsync("synonyms", "synthetic-network-1", data)).Done();
        Assert.Contains("it: opificio, capannone\nen: borough, district", shown.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "opificio, capannone\n", TestContext.Current.CancellationToken);
        var refused = await Mb.RunAsync("synonyms", "synthetic-network-1", file, data);
        Assert.Contains("line 1", refused.Error, StringComparison.Ordinal);
    }
}
