using System.Diagnostics;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Tests.States;

namespace MunicipalBenchmark.Storage.Tests.Processes;

/// <summary>Writes states, several at a time, and prints the key and version of each as soon as it is acknowledged; until it is killed.</summary>
internal static class WriterProcess
{
    public const string Command = "write-until-killed";
    private const int Writers = 16;

    public static Process Start(StorageOptions options)
    {
        string[] arguments = [Command, options.DataDirectory, options.ClusterId];
        var start = new ProcessStartInfo(Program.Executable, options.ConnectionString is { } connection ? [.. arguments, connection] : arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
    }

    public static async Task<int> RunAsync(string directory, string clusterId, string? connection)
    {
        var options = new StorageOptions { DataDirectory = directory, ClusterId = clusterId, ConnectionString = connection };
        await using var host = await StoreHost.StartAsync(options, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteForeverAsync(host, writer))));
        return 0;
    }

    private static async Task WriteForeverAsync(StoreHost host, int writer)
    {
        for (var n = 0; ; n++)
        {
            var key = $"{writer}/{Guid.NewGuid()}";
            var first = await host.WriteAsync("note", key, new NoteState { Text = key, Outbox = ["fact"] });
            Console.WriteLine($"{key} {first}");
            var second = await host.WriteAsync("note", key, new NoteState { Text = key, Amount = n }, first);
            Console.WriteLine($"{key} {second}");
        }
    }
}
