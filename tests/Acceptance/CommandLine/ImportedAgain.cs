using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class ImportedAgain
{
    private const string Plan = $"livorno/{SmallPlan.Slug}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_corrected_document_is_compared_before_anything_is_written(bool service)
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        await using var running = service ? await RunningService.StartAsync(folder.File("data")) : null;
        var (first, second) = (SmallPlan.WriteTo(folder.Path, 1), SmallPlan.WriteTo(folder.Path, 2));
        (await Mb.RunAsync("import", first, "--city", "livorno", data)).Done();
        var before = (await Mb.RunAsync("export", Plan, "--format", "json", "--draft", data)).Done().Output;

        var shown = (await Mb.RunAsync("import", second, "--city", "livorno", "--dry-run", data)).Done().Output;
        Assert.Contains("title: \"First v1\" -> \"First v2\"", shown, StringComparison.Ordinal);
        Assert.Contains("4 changed", shown, StringComparison.Ordinal);
        Assert.Contains("committed: 1 -> 2", shown, StringComparison.Ordinal);
        var printed = JsonDocument.Parse((await Mb.RunAsync("diff", Plan, second, "--format", "json", data)).Done().Output).RootElement;
        Assert.Equal("DRAFT", printed.GetProperty("against").GetString());
        Assert.Equal(6, printed.GetProperty("difference").GetProperty("parts").GetArrayLength());
        Assert.Equal(before, (await Mb.RunAsync("export", Plan, "--format", "json", "--draft", data)).Done().Output);

        var imported = (await Mb.RunAsync("import", second, "--city", "livorno", data)).Done().Output;
        Assert.Contains("title: \"First v1\" -> \"First v2\"", imported, StringComparison.Ordinal);
        Assert.Contains($"mb publish {Plan}", imported, StringComparison.Ordinal);
        Assert.Contains("\"First v2\"", (await Mb.RunAsync("export", Plan, "--format", "json", "--draft", data)).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_a_difference_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        await using var running = await RunningService.StartAsync(folder.File("data"));
        var file = SmallPlan.WriteTo(folder.Path, 1);
        (await Mb.RunAsync("import", file, "--city", "livorno", data)).Done();
        (await Mb.RunAsync("publish", Plan, data)).Done();

        var again = (await Mb.RunAsync("import", file, "--city", "livorno", data)).Done().Output;

        Assert.Contains("Nothing was written.", again, StringComparison.Ordinal);
        var publish = await Mb.RunAsync("publish", Plan, data);
        Assert.Contains("(nothing-to-publish)", publish.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_is_compared_with_the_published_edition()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        await using var service = await RunningService.StartAsync(folder.File("data"));
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", data)).Done();
        Assert.Contains("(not-published)", (await Mb.RunAsync("diff", Plan, data)).Error, StringComparison.Ordinal);
        (await Mb.RunAsync("publish", Plan, data)).Done();
        Assert.Contains("(no-draft)", (await Mb.RunAsync("diff", Plan, data)).Error, StringComparison.Ordinal);
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 2), "--city", "livorno", data)).Done();

        Assert.Contains("title: \"Plan v1\" -> \"Plan v2\"", (await Mb.RunAsync("diff", Plan, data)).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_whose_objectives_get_other_codes_and_one_another_title_shows_just_that()
    {
        const string Sample = "samples/matera/dup-2020-2022.md";
        const string Title = "Casa delle tecnologie emergenti";
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        (await Mb.RunAsync("import", RepositoryFolder.Path(Sample), "--city", "matera", data)).Done();
        var corrected = folder.File("corrected.md");
        var text = await File.ReadAllTextAsync(RepositoryFolder.Path(Sample), cancellationToken);
        Assert.Contains(Title, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            corrected, text.Replace("1.01.0", "1.01.1", StringComparison.Ordinal).Replace(Title, $"{Title} e laboratori", StringComparison.Ordinal), cancellationToken);

        var printed = (await Mb.RunAsync("diff", "matera/dup-2020-2022", corrected, "--format", "json", data)).Done().Output;

        var nodes = JsonDocument.Parse(printed).RootElement.GetProperty("difference").GetProperty("parts").EnumerateArray()
            .Where(part => part.GetProperty("part").GetString() == "NODE")
            .Select(part => $"{part.GetProperty("kind").GetString()} {part.GetProperty("before").GetString()} {part.GetProperty("after").GetString()}")
            .ToArray();
        Assert.Contains("CHANGED 2.01.01 2.01.01", nodes);
        Assert.Contains("RENUMBERED 1.01.01 1.01.11", nodes);
        Assert.Contains("RENUMBERED 1.01.02 1.01.12", nodes);
        // The text of mandate line 2 names the objective too.
        Assert.All(nodes, node => Assert.Matches("^(CHANGED 2 2$|CHANGED 2.01.01 |RENUMBERED 1.01.0)", node));
    }

    [Fact]
    public async Task A_refused_document_leaves_no_city_behind()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));
        var file = folder.File("plan.json");
        await File.WriteAllTextAsync(file, SmallPlan.Json(1).Replace("\"mission\": \"09\"", "\"mission\": \"98\"", StringComparison.Ordinal), cancellationToken);

        var refused = await Mb.RunAsync("import", file, "--city", "pisa", $"--Data:Directory={folder.File("data")}");

        Assert.Contains("(draft-invalid)", refused.Error, StringComparison.Ordinal);
        var data = await service.QueryAsync("{ city(id: \"pisa\") { name } }", cancellationToken);
        Assert.Equal(JsonValueKind.Null, data.GetProperty("city").ValueKind);
    }
}
