using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class DocumentRoundTrip
{
    private const string Plan = $"livorno/{SmallPlan.Slug}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_publish_and_export_answer_what_a_dry_run_shows(bool service)
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        await using var running = service ? await RunningService.StartAsync(folder.File("data")) : null;
        var file = SmallPlan.WriteTo(folder.Path, 7);

        var shown = (await Mb.RunAsync("import", file, "--city", "Livorno", "--dry-run", "--format", "json", data)).Done();
        var imported = (await Mb.RunAsync("import", file, "--city", "istat:049009", data)).Done();
        var draft = (await Mb.RunAsync("export", Plan, "--format", "json", "--draft", data)).Done();
        var early = await Mb.RunAsync("export", Plan, "--format", "json", data);
        var published = (await Mb.RunAsync("publish", Plan, data)).Done();
        var output = folder.File("plan.json");
        (await Mb.RunAsync("export", Plan, "--format", "json", "--output", output, data)).Done();

        Assert.Contains("\"city\": \"istat:049009\"", shown.Output, StringComparison.Ordinal);
        Assert.Contains($"mb publish {Plan}", imported.Output, StringComparison.Ordinal);
        Assert.Contains("edition 1", published.Output, StringComparison.Ordinal);
        Assert.Equal(1, early.ExitCode);
        Assert.Equal(shown.Output, draft.Output);
        Assert.Equal(shown.Output + "\n", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));

        var again = (await Mb.RunAsync("import", output, "--city", "livorno", "--dry-run", "--format", "json", data)).Done();
        Assert.Equal(shown.Output, again.Output);
    }

    [Theory]
    [InlineData("xlsx", "it")]
    [InlineData("csv", "en")]
    public async Task A_draft_exported_into_the_template_and_imported_again_is_the_same(string format, string language)
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        await using var running = await RunningService.StartAsync(folder.File("data"));
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 7), "--city", "livorno", data)).Done();
        var output = folder.File("plan");

        (await Mb.RunAsync("export", Plan, "--format", format, "--language", language, "--draft", "--output", output, data)).Done();
        var again = (await Mb.RunAsync("import", output, "--city", "livorno", "--plan", "again", data)).Done();

        Assert.Contains("tabular-plan", again.Output, StringComparison.Ordinal);
        Assert.Equal(await TextAsync(Plan), await TextAsync("livorno/again"));

        // Lines and diagnostics are of the document; 7.00 and 7 are one number.
        async Task<string> TextAsync(string plan) => string.Join(
            '\n',
            (await Mb.RunAsync("export", plan, "--format", "json", "--draft", data)).Done().Output.Split("\"diagnostics\"")[0].Split('\n')
                .Where(line => !line.TrimStart().StartsWith("\"line\":", StringComparison.Ordinal)).Select(line => line.TrimEnd(',', '\r').Replace(".00", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_needs_no_store_and_leaves_none()
    {
        using var folder = new TemporaryFolder();
        var result = (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--dry-run", $"--Data:Directory={folder.File("data")}")).Done();

        Assert.Contains("operational objectives  2", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Theory]
    [InlineData("publish", "livorno/nothing-here")]
    [InlineData("export", "livorno/nothing-here", "--format", "json")]
    public async Task A_plan_that_is_not_there_is_refused_and_no_store_made(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        var without = await Mb.RunAsync([.. command, data]);
        Assert.Equal(1, without.ExitCode);
        Assert.False(Directory.Exists(folder.File("data")));

        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", data)).Done();
        var with = await Mb.RunAsync([.. command, data]);
        Assert.Equal(1, with.ExitCode);
        Assert.Contains("livorno/nothing-here", with.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_not_imported_under_another_city_than_it_names()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("plan.json");
        await File.WriteAllTextAsync(
            file,
            SmallPlan.Json(1).Replace("\"kind\":", "\"city\": \"istat:049009\", \"kind\":", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var data = $"--Data:Directory={folder.File("data")}";

        var other = await Mb.RunAsync("import", file, "--city", "pisa", data);

        Assert.Equal(1, other.ExitCode);
        Assert.Contains("(city-differs)", other.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }
}
