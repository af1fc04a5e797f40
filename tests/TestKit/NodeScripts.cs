using System.Diagnostics;

namespace MunicipalBenchmark.TestKit;

/// <summary>Runs the Node scripts of a folder, whose packages the build installs.</summary>
/// <param name="folder">The folder, from the root of the repository.</param>
public sealed class NodeScripts(string folder)
{
    /// <summary>Runs a script to its end and answers its output.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken, string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await output}{await error}");
    }

    /// <summary>Starts a script that serves until its input is closed.</summary>
    public Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [script, .. arguments])
    {
        WorkingDirectory = RepositoryFolder.Path(folder),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
