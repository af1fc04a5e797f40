using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests.Processes;

/// <summary>Prints how long a publication takes to be in the read model, and a board to be read out of it, by store;
/// with this process's own processor time, which a busy machine does not stretch.</summary>
internal static class ReadModelSpeed
{
    public const string Command = "measure-read-model";
    private const int Cities = 500;
    private const int ObservationsEach = 400;

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var server = await PostgresServer.SharedAsync();
        await MeasureAsync("PostgreSQL", new() { DataDirectory = folder.Path, ConnectionString = await server.CreateDatabaseAsync() });
        await MeasureAsync("SQLite", new() { DataDirectory = folder.File("sqlite") });
        return 0;
    }

    private static async Task MeasureAsync(string store, StorageOptions options)
    {
        await using var host = await StoreHost.StartAsync(options, CancellationToken.None);
        var writer = host.Services.GetRequiredService<IReadModelWriter>();
        var times = new List<double>();
        var busy = Environment.CpuUsage.TotalTime;
        for (var city = 0; city < Cities; city++)
        {
            var change = Publication($"city-{city}");
            var watch = Stopwatch.StartNew();
            await writer.ApplyAsync(new FactDelivery("read-model/1", $"plan:city-{city}/dup", 1), change, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var later = times.Skip(Cities / 10).Order().ToArray();
        Console.WriteLine($"{store,-11} publication of {ObservationsEach}: first {times[0]:0.0} ms, then median {later[later.Length / 2]:0.0} ms, p99 {later[later.Length * 99 / 100]:0.0} ms, processor {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / Cities:0.0} ms each");
        var reader = host.Services.GetRequiredService<IObservationReader>();
        for (var round = 0; round < 3; round++)
        {
            busy = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var rows = await reader.ReadBoardAsync(IndicatorCode.Load("118:01:m"), CancellationToken.None);
            Console.WriteLine($"{store,-11} board of {rows.Count} rows: {watch.Elapsed.TotalMilliseconds:0.0} ms, processor {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds:0.0} ms");
        }
    }

    private static ReadModelChange Publication(string city)
    {
        var at = new DateTimeOffset(2020, 11, 13, 0, 0, 0, TimeSpan.Zero);
        return new()
        {
            Tenant = city,
            Source = new ObservationSource { Key = $"{city}/dup", Edition = 1, Document = "DUP.md", Visibility = Visibility.Public, PublishedAt = at },
            Observations =
            [
                .. from mission in Enumerable.Range(1, ObservationsEach / 10)
                   from year in Enumerable.Range(2011, 10)
                   select new PublishedObservation
                   {
                       Indicator = IndicatorCode.Load(string.Create(CultureInfo.InvariantCulture, $"118:{mission:00}:m")),
                       Period = Period.OfYear(year),
                       Value = 48.75m,
                       Numerator = 22_673_974.09m,
                       Denominator = 46_510_310.80m,
                       Line = 2901,
                   },
            ],
            Change = ChangeKind.Upserted,
            Subject = $"{city}/dup",
            IsPublic = true,
            Actor = "operator",
            Action = "plan-published",
            At = at,
        };
    }
}
