using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Documents;

public sealed class LivornoBenchmark
{
    private const string Query =
        """
        { benchmark(indicator: "118:09:committed-rate", period: "2020-06-30", focus: "livorno") { cohort { size } distribution { median max }
          focus { value rank percentile } ranking(first: 5) { nodes { city { name } value provenance { document line } } } } }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_document_imported_and_published_by_command_line_is_compared(bool filled)
    {
        var document = SharedFolder.File("documents", "livorno-dup-2020-2022-attuazione-2020-06-30.part.md");
        Assert.SkipWhen(document is null, SharedFolder.SkipReason);
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"), filled ? ["--samples"] : []);
        var data = $"--Data:Directory={service.Directory}";

        (await Mb.RunAsync("import", document!, "--city", "livorno", "--plan", "dup-2020-2022", data)).Done();
        (await Mb.RunAsync("publish", "livorno/dup-2020-2022", data)).Done();
        await service.HealthyAsync(cancellationToken);
        var benchmark = (await service.QueryAsync(Query, cancellationToken)).GetProperty("benchmark");

        var focus = benchmark.GetProperty("focus");
        Assert.Equal(48.75, Math.Round(focus.GetProperty("value").GetDouble(), 2));
        Assert.Equal(22_673_974.09 / 46_510_310.80 * 100, focus.GetProperty("value").GetDouble(), 9);
        var size = benchmark.GetProperty("cohort").GetProperty("size").GetInt32();
        Assert.True(filled ? size >= 8 : size == 1, $"The cohort has {size} cities.");
        var livorno = benchmark.GetProperty("ranking").GetProperty("nodes").EnumerateArray().SingleOrDefault(row => Name(row) == "Livorno");
        if (focus.GetProperty("rank").GetInt32() <= 5)
        {
            Assert.Equal(Path.GetFileName(document), livorno.GetProperty("provenance").GetProperty("document").GetString());
            Assert.True(livorno.GetProperty("provenance").GetProperty("line").GetInt32() > 0);
        }
    }

    private static string? Name(JsonElement row) => row.GetProperty("city").GetProperty("name").GetString();
}
