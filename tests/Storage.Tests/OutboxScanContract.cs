using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Orleans;
using MunicipalBenchmark.Storage.Tests.States;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>The search for grains whose facts were left undelivered, on either store.</summary>
public abstract class OutboxScanContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private StoreHost Host => fixture.Host;

    [Fact]
    public async Task Finds_exactly_the_rows_with_an_undelivered_outbox()
    {
        await ClearAsync();
        await Host.WriteAsync("note", "livorno/dirty", new NoteState { Outbox = ["one", "two"] });
        await Host.WriteAsync("memo", "forlì-cesena/è", new NoteState { Outbox = ["one"] });
        await Host.WriteAsync("note", "livorno/empty", new NoteState());
        await Host.WriteAsync("plain", "livorno/none", new PlainState());
        var delivered = await Host.WriteAsync("note", "livorno/delivered", new NoteState { Outbox = ["one"] });
        await Host.WriteAsync("note", "livorno/delivered", new NoteState(), delivered);
        var cleared = await Host.WriteAsync("note", "livorno/cleared", new NoteState { Outbox = ["one"] });
        await Host.ClearAsync<NoteState>("note", "livorno/cleared", cleared);

        var found = await FindAsync(100);

        Assert.Equal(
            [new PendingOutbox("memo", "forlì-cesena/è"), new PendingOutbox("note", "livorno/dirty")],
            found.OrderBy(row => row.StateName, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Finds_no_more_than_asked_and_not_always_the_same()
    {
        await ClearAsync();
        for (var n = 0; n < 20; n++)
        {
            await Host.WriteAsync("note", $"livorno/{n}", new NoteState { Outbox = ["one"] });
        }

        var seen = new HashSet<string>();
        for (var round = 0; round < 200 && seen.Count < 20; round++)
        {
            var found = await FindAsync(3);
            Assert.Equal(3, found.Count);
            seen.UnionWith(found.Select(row => row.GrainKey));
        }

        Assert.Equal(20, seen.Count);
    }

    [Fact]
    public async Task Reads_the_partial_index_and_not_the_table()
    {
        await ClearAsync();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => Host.WriteAsync("note", $"livorno/{n}", new NoteState { Text = new string('x', 500) })));
        await Host.WriteAsync("note", "livorno/dirty", new NoteState { Outbox = ["one"] });

        Assert.Contains("Outbox", await ExplainAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private Task<IReadOnlyList<PendingOutbox>> FindAsync(int limit) =>
        Host.Services.GetRequiredService<IOutboxScan>().FindAsync(limit, TestContext.Current.CancellationToken);

    private async Task ClearAsync()
    {
        await using var connection = await Host.Store.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.Command("delete from GrainState", []);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> ExplainAsync()
    {
        var (explain, text) = Host.Store.Dialect == Dialect.Sqlite
            ? ("explain query plan ", DirtyGrainFinder.SqliteText)
            : ("explain ", DirtyGrainFinder.PostgreSqlText);
        await using var connection = await Host.Store.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);

        // What a planner knows of the rows must not depend on whether the server has looked at them by itself yet.
        await using var analyze = connection.Command("analyze GrainState", []);
        await analyze.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var command = connection.Command(explain + text, [("ServiceId", StorageOptions.ServiceId), ("Limit", 10)]);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add($"{reader.GetValue(reader.FieldCount - 1)}");
        }

        return string.Join('\n', lines);
    }
}

/// <summary>The search on SQLite.</summary>
public sealed class SqliteOutboxScan(SqliteFixture fixture) : OutboxScanContract<SqliteFixture>(fixture);

/// <summary>The search on PostgreSQL.</summary>
public sealed class PostgreSqlOutboxScan(PostgreSqlFixture fixture) : OutboxScanContract<PostgreSqlFixture>(fixture);
