using System.Reflection;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Conventions.Repository;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed partial class Commands
{
    [Fact]
    public async Task every_command_shown_exists_with_the_options_shown()
    {
        var shown = Markdown.Pages.SelectMany(page => Shown(SourceTree.Read(page))).Distinct().ToArray();

        Assert.Contains(shown, command => command.StartsWith("serve", StringComparison.Ordinal));
        foreach (var command in shown)
        {
            Assert.Null(await ViolationAsync(command));
        }
    }

    [Fact]
    public void the_two_commands_of_the_readme_s_first_screen_are_there()
    {
        var first = Markdown.CodeLines(SourceTree.Read("README.md")).Take(2).ToArray();

        Assert.Equal(["dotnet run --project src/Silo -- serve --samples", "dev/test.sh"], first.Select(line => line.Split("  ")[0]));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(SourceTree.FullPath("dev/test.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void continuous_integration_runs_the_readme_s_test_command_and_nothing_else() =>
        Assert.Single(SourceTree.Read(".ci/run").Split('\n'), line => line.Length > 0 && line[0] != '#' && line.EndsWith("/dev/test.sh\"", StringComparison.Ordinal));

    [Fact]
    public void every_script_is_sound_shell()
    {
        foreach (var script in SourceTree.Files.Where(file => file.EndsWith(".sh", StringComparison.Ordinal)))
        {
            Assert.Contains("set -euo pipefail", SourceTree.Read(script), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("frobnicate FILE")]
    [InlineData("export a/b --format xml-rpc --nonsense")]
    public async Task a_command_or_option_that_is_not_there_is_found(string command) => Assert.NotNull(await ViolationAsync(command));

    [Fact]
    public void commands_are_found_in_both_spellings() =>
        Assert.Equal(["import F.md --city pisa", "publish pisa/x"], Shown("```sh\nmb import F.md --city pisa\ndotnet run --project src/Silo -- publish pisa/x   # comment\nls\n```\n"));

    private static IEnumerable<string> Shown(string text) =>
        Markdown.CodeLines(text).Select(line => Invocation().Match(line)).Where(match => match.Success).Select(match => match.Groups["command"].Value.Split('#')[0].Trim());

    /// <summary>Asks the command for its help, which must name each option shown.</summary>
    private static async Task<string?> ViolationAsync(string shown)
    {
        var words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var program = ProductAssemblies.All.Single(product => product.Project == "Silo").Assembly;
        var run = program.GetType("MunicipalBenchmark.Silo.CommandLine.MbCommandLine", throwOnError: true)!.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.Public)!;
        using var output = new StringWriter();
        var exit = await (Task<int>)run.Invoke(null, [new[] { words[0], "--help" }, output, output])!;
        if (words.Length > 1 && output.ToString().Contains("\nCommands:", StringComparison.Ordinal))
        {
            // A command of commands: the options are those of the inner one.
            exit = await (Task<int>)run.Invoke(null, [new[] { words[0], words[1], "--help" }, output, output])!;
        }

        var missing = words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !word.Contains(':', StringComparison.Ordinal)).Select(word => word.Split('=')[0])
            .FirstOrDefault(option => !output.ToString().Contains(option, StringComparison.Ordinal));
        var known = exit == 0 && Regex.IsMatch(output.ToString(), $@"Usage:\s+\S+ {Regex.Escape(words[0])}\b", RegexOptions.NonBacktracking);
        return !known ? $"'{shown}': there is no such command" : missing is null ? null : $"'{shown}': there is no option {missing}";
    }

    [GeneratedRegex(@"^(?:sudo .*)?(?:mb|dotnet run --project src/Silo --|(?:docker exec \S+ )?dotnet \S*mb\.dll|\S+=\S+ dotnet \S*mb\.dll) (?<command>[a-z].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Invocation();
}
