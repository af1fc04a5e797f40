using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Silo.CommandLine;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.CommandLine;

public sealed class Templates
{
    [Theory]
    [InlineData("xlsx", "it")]
    [InlineData("xlsx", "en")]
    [InlineData("csv", "it")]
    [InlineData("csv", "en")]
    public async Task Are_written_to_the_file_named_and_read_back(string format, string language)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("plan");

        var (exit, output, _) = await RunAsync("template", "--format", format, "--language", language, "--output", file);

        Assert.Equal(0, exit);
        Assert.Contains(file, output, StringComparison.Ordinal);
        var read = DocumentReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), "plan", ReaderLimits.Default);
        Assert.Equal("tabular-plan", read.Value?.Family);
    }

    [Fact]
    public async Task Are_refused_where_the_file_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var (exit, _, error) = await RunAsync("template", "--output", Path.Combine(folder.Path, "nowhere", "plan.xlsx"));

        Assert.Equal(1, exit);
        Assert.Contains("(output-unwritable)", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template --format pdf", "pdf")]
    [InlineData("template --language fr", "fr")]
    [InlineData("export a/b --format csv", "--output plan.zip")]
    [InlineData("export a/b --format xlsx", "--output plan.xlsx")]
    public async Task Of_other_formats_or_to_no_file_are_wrong_usage(string arguments, string named)
    {
        var (exit, _, error) = await RunAsync(arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await MbCommandLine.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
