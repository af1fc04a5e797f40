using System.Diagnostics;

namespace MunicipalBenchmark.TestKit;

/// <summary>
/// A real Elasticsearch: the one of <c>MB_TEST_ELASTICSEARCH_URL</c>, or one of the test process's own from ../shared. The latter ends with the process,
/// also when that is killed: a shell beside it waits for the end of a pipe that the process holds open.
/// </summary>
public sealed class ElasticsearchServer : IDisposable
{
    private const string Variable = "MB_TEST_ELASTICSEARCH_URL";
    private const string InMemory = "/dev/shm";
    private const string Ready = "elasticsearch ready on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(9);
    private static readonly Lazy<Task<ElasticsearchServer>> Lazily = new(() => StartAsync(0, NewFolder(), keep: false));

    // Held so that the pipe to the shell stays open as long as this process lives.
    private readonly Process? _shell;

    private ElasticsearchServer(Process? shell, string url, string folder)
    {
        _shell = shell;
        Url = url;
        Folder = folder;
    }

    /// <summary>Why there can be no server here, or null if there can: what a skipped test says.</summary>
    public static string? Missing =>
        Given is not null ? null : MissingOwn;

    /// <summary>The same for a server that a test starts and stops itself.</summary>
    public static string? MissingOwn =>
        SharedFolder.File("elasticsearch", "start") is null ? $"There is no Elasticsearch: {Variable} is not set, and the folder ../shared/elasticsearch is not on this machine."
        : !HasJava ? "There is no Java to start ../shared/elasticsearch with."
        : null;

    public string Url { get; }

    public string Folder { get; }

    private static string? Given => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } url ? url : null;

    private static bool HasJava =>
        Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 }
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));

    /// <summary>The one server of this test process, started at the first call.</summary>
    /// <exception cref="InvalidOperationException">There can be none here, see <see cref="Missing"/>, or it did not start.</exception>
    public static async Task<ElasticsearchServer> SharedAsync() => Given is { } url ? new ElasticsearchServer(null, url, "") : await Lazily.Value;

    /// <summary>A folder for a server's data: in memory where there is such a place, since every new index waits for the disk several times.</summary>
    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), $"mb-elastic-{Guid.NewGuid():n}")).FullName;

    /// <summary>A server for one test, which may stop it.</summary>
    /// <param name="port">Its port; 0 for a free one.</param>
    /// <param name="folder">Where its data is.</param>
    /// <param name="keep">Whether the data stay after its end.</param>
    /// <param name="measured">Whether its speed matters: it then starts slower and runs faster.</param>
    public static async Task<ElasticsearchServer> StartAsync(int port, string folder, bool keep, bool measured = false)
    {
        var start = SharedFolder.File("elasticsearch", "start") ?? throw new InvalidOperationException(Missing);
        var script = $"""
            exec 3<&0
            '{start}' --port {port} --data '{folder}' --heap {(measured ? "1g" : "512m")} </dev/null 3<&- &
            pid=$!
            read _ <&3
            kill -TERM $pid
            wait $pid
            {(keep ? "" : $"rm -rf '{folder}'")}
            """;
        var information = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };

        if (!measured)
        {
            // A server that lives for seconds is faster without the second compiler.
            information.Environment["ES_JAVA_OPTS"] = "-XX:TieredStopAtLevel=1";
        }

        var shell = Process.Start(information) ?? throw new InvalidOperationException("Could not start sh.");
        using var limit = new CancellationTokenSource(StartLimit);
        while (await shell.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                return new ElasticsearchServer(shell, line[Ready.Length..].Trim(), folder);
            }
        }

        throw new InvalidOperationException($"Elasticsearch did not start; its log is in {folder}/logs.");
    }

    /// <summary>Stops the server in order and waits for its end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _shell!.StandardInput.Close();
        await _shell.WaitForExitAsync(cancellationToken);
    }

    public void Dispose() => _shell?.Dispose();
}
