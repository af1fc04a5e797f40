using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class WrongUsage
{
    [Theory]
    [InlineData("import")]
    [InlineData("import a.md")]
    [InlineData("import a.md --city livorno --format xml")]
    [InlineData("import a.md --city livorno --plan Not_A_Slug")]
    [InlineData("import a.md b.md --city livorno --plan dup")]
    [InlineData("import a.md b.md --dry-run --format json")]
    [InlineData("publish")]
    [InlineData("publish livorno")]
    [InlineData("publish livorno/dup-2020-2022 --visibility everybody")]
    [InlineData("export livorno/dup-2020-2022")]
    [InlineData("export livorno/dup-2020-2022 --format csv")]
    [InlineData("conquer the world")]
    [InlineData("serve --Data:Dir=/tmp/x")]
    public async Task Ends_with_two_says_how_and_touches_nothing(string arguments)
    {
        using var folder = new TemporaryFolder();
        var result = await Mb.RunAsync([.. arguments.Split(' '), $"--Data:Directory={folder.File("data")}"]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("mb: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task Is_told_from_a_wish_for_help()
    {
        var result = (await Mb.RunAsync("import", "--help")).Done();

        Assert.Contains("--city", result.Output, StringComparison.Ordinal);
    }
}
