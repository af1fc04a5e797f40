using System.Diagnostics;
using Npgsql;

namespace MunicipalBenchmark.TestKit;

/// <summary>
/// A PostgreSQL server of the test process's own: fresh cluster, free loopback port, fsync on. It ends with the process, also when that is
/// killed: a shell beside it waits for the end of a pipe that the process holds open.
/// </summary>
public sealed class PostgresServer
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<PostgresServer>> Lazily = new(StartAsync);
    private static int _databases;
    private readonly int _port;

    // Held so that the pipe to the shell stays open as long as this process lives.
    private readonly Process _shell;

    private PostgresServer(Process shell, int port)
    {
        _shell = shell;
        _port = port;
    }

    /// <summary>Why there can be no server here, or null if there can: what a skipped test says.</summary>
    public static string? Missing =>
        PostgresBinaries.Folder is null ? "PostgreSQL (postgres and initdb) is not installed on this machine." : null;

    /// <summary>The one server of this test process, started at the first call.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start.</exception>
    public static Task<PostgresServer> SharedAsync() => Lazily.Value;

    /// <summary>Creates an empty database and answers its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var binaries = PostgresBinaries.Folder ?? throw new InvalidOperationException(Missing);
        var folder = Directory.CreateTempSubdirectory("mb-postgres-").FullName;
        var port = FreePort.Next();
        var script = $"""
            {binaries}/initdb -D {folder}/data -U postgres -A trust -E UTF8 --no-locale --no-sync >{folder}/log 2>&1 || exit 1
            {binaries}/postgres -D {folder}/data -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c max_connections=300 >>{folder}/log 2>&1 &
            pid=$!
            read _
            kill -INT $pid
            wait $pid
            rm -rf {folder}
            """;
        var asRoot = string.Equals(Environment.UserName, "root", StringComparison.Ordinal);
        if (asRoot)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", folder);
        }

        string[] command = asRoot ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = folder };
        var shell = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {command[0]}.");
        var server = new PostgresServer(shell, port);
        await Poll.UntilAsync($"PostgreSQL to answer on port {port} (its log: {folder}/log)", server.AnswersAsync, StartLimit, CancellationToken.None);
        return server;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)) ?? throw new InvalidOperationException($"Could not start {program}.");
        await process.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        if (_shell.HasExited)
        {
            throw new InvalidOperationException($"PostgreSQL did not start; its shell ended with code {_shell.ExitCode}.");
        }

        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Timeout=120;Command Timeout=300";
}
