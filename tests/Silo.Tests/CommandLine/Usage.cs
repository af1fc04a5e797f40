using MunicipalBenchmark.Silo.CommandLine;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.CommandLine;

public sealed class Usage
{
    [Theory]
    [InlineData("import", "FILE")]
    [InlineData("import a.md", "--city is missing")]
    [InlineData("publish livorno", "'livorno' does not name a plan")]
    [InlineData("publish a/b --visibility 7", "'7'")]
    [InlineData("export a/b --format xlsx", "xlsx")]
    [InlineData("conquer", "conquer")]
    public async Task That_is_wrong_is_named_on_the_error_stream_with_exit_code_two(string arguments, string named)
    {
        var (exit, output, error) = await RunAsync(arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "--dry-run")]
    [InlineData("publish", "--visibility")]
    [InlineData("export", "--output")]
    [InlineData("serve", "--samples")]
    [InlineData("doctor", "doctor")]
    public async Task Of_each_command_is_shown_on_request(string command, string named)
    {
        var (exit, output, _) = await RunAsync(command, "--help");

        Assert.Equal(0, exit);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_every_setting()
    {
        var (_, output, _) = await RunAsync("--help");

        Assert.Contains("Data:Directory", output, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_bad_value_of_a_setting_is_refused_and_names_it()
    {
        using var folder = new TemporaryFolder();
        var (exit, _, error) = await RunAsync("doctor", $"--Data:Directory={folder.File("data")}", "--Limits:DocumentBytes=many");

        Assert.Equal(1, exit);
        Assert.Contains("Limits:DocumentBytes 'many'", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await MbCommandLine.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
