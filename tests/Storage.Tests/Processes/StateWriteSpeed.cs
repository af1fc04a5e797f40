using System.Diagnostics;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Tests.States;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests.Processes;

/// <summary>Prints state writes a second (1 kB) by store, durability and number of concurrent writers, and the ratio to PostgreSQL in the same run.</summary>
internal static class StateWriteSpeed
{
    public const string Command = "measure-writes";
    private static readonly int[] Writers = [1, 16, 200];
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var server = await PostgresServer.SharedAsync();
        var reference = await MeasureAsync(new() { DataDirectory = folder.Path, ConnectionString = await server.CreateDatabaseAsync() });
        Print("PostgreSQL", reference, reference);
        Print("SQLite Full", await MeasureAsync(new() { DataDirectory = folder.File("full") }), reference);
        Print("SQLite Normal", await MeasureAsync(new() { DataDirectory = folder.File("normal"), Durability = Durability.Normal }), reference);
        return 0;
    }

    private static async Task<double[]> MeasureAsync(StorageOptions options)
    {
        await using var host = await StoreHost.StartAsync(options, CancellationToken.None);
        await RateAsync(host, 16);
        var rates = new double[Writers.Length];
        for (var n = 0; n < Writers.Length; n++)
        {
            rates[n] = await RateAsync(host, Writers[n]);
        }

        return rates;
    }

    private static async Task<double> RateAsync(StoreHost host, int writers)
    {
        var written = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var (key, etag, text) = ($"speed/{Guid.NewGuid()}", (string?)null, new string('x', 950));
            while (watch.Elapsed < Span)
            {
                etag = await host.WriteAsync("note", key, new NoteState { Text = text, Amount = written }, etag);
                Interlocked.Increment(ref written);
            }
        })));
        return written / watch.Elapsed.TotalSeconds;
    }

    private static void Print(string store, double[] rates, double[] reference)
    {
        for (var n = 0; n < rates.Length; n++)
        {
            Console.WriteLine($"{store,-14} {Writers[n],4} writers {rates[n],8:0}/s  {rates[n] / reference[n]:0.00} of PostgreSQL");
        }
    }
}
