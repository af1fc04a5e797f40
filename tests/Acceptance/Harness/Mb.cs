using System.Collections.Concurrent;
using System.Diagnostics;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>The built program as a child process. Its output is drained all the time, so that it never waits for us.</summary>
internal sealed class Mb : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _error = [];

    private Mb(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output => string.Join('\n', _output);

    public string Error => string.Join('\n', _error);

    /// <summary>Starts the program in a folder of its own choice.</summary>
    public static Mb Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mb.exe" : "mb"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MB_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException("mb did not start."));
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<MbResult> RunAsync(params IEnumerable<string> arguments)
    {
        await using var mb = Start(arguments);
        return await mb.EndAsync();
    }

    /// <summary>Waits for the end of the process.</summary>
    /// <exception cref="TimeoutException">It goes on; the message has its output.</exception>
    public async Task<MbResult> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"mb (process {Id}) did not end within {Patience.Limit.TotalSeconds:0} s.\n{Output}\n{Error}", e);
        }

        return new(_process.ExitCode, Output, Error);
    }

    /// <summary>SIGKILL, to this process only.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: asks it to end in order.</summary>
    public async Task<MbResult> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
