using System.Diagnostics;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Machines;

/// <summary>Runs the scripts in Machines/Node, whose packages the build installs.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script to its end and answers its output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await error}");
    }

    /// <summary>Starts a script that serves until its input is closed.</summary>
    public static Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [script, .. arguments])
    {
        WorkingDirectory = RepositoryFolder.Path("tests/Acceptance/Machines/Node"),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
