using System.Diagnostics;

namespace MunicipalBenchmark.TestKit;

/// <summary>Runs the Node scripts of a folder, whose packages the build installs.</summary>
/// <param name="folder">The folder, from the root of the repository.</param>
public sealed class NodeScripts(string folder)
{
    private static readonly string[] Network = ["--dns-result-order=ipv4first", "--no-network-family-autoselection"];

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

    /// <summary>
    /// Starts a script that serves until its input is closed. To localhost it goes by IPv4 alone: by itself Node gives the first of several addresses a quarter of
    /// a second, which on a busy machine is too short, and then fails at the second, where nobody listens.
    /// </summary>
    public Process Start(string script, params string[] arguments) => Process.Start(new ProcessStartInfo("node", [.. Network, script, .. arguments])
    {
        WorkingDirectory = RepositoryFolder.Path(folder),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
