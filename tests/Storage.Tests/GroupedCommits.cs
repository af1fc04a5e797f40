using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Orleans;
using MunicipalBenchmark.Storage.Schema;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>State writes on SQLite that wait together share a synchronisation and nothing else.</summary>
public sealed class GroupedCommits : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = new SqliteStore(new StorageOptions { DataDirectory = _folder.Path });
        await new Migrator(_store, TimeProvider.System, Migration.All(Dialect.Sqlite)).MigrateAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_write_of_a_batch_has_its_own_outcome()
    {
        await using var commits = new GroupCommit(_store, Durability.Full);

        var writes = await BatchAsync(commits, 9, n => n % 3 == 0 ? Task.FromException(new InvalidOperationException($"write {n}")) : Task.CompletedTask);

        for (var n = 0; n < writes.Count; n++)
        {
            if (n % 3 == 0)
            {
                Assert.Equal($"write {n}", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[n])).Message);
            }
            else
            {
                await writes[n];
            }
        }
    }

    [Fact]
    public async Task A_batch_synchronises_once_after_its_last_write_and_before_its_first_answer()
    {
        await using var commits = new GroupCommit(_store, Durability.Full);
        var before = await TickAsync();
        var asked = new List<bool>();

        var writes = await BatchAsync(commits, 5, _ => Task.CompletedTask, asked);
        await Task.WhenAll(writes);

        Assert.Equal(before + 1, await TickAsync());
        Assert.Equal([false, false, false, false, false], asked);
    }

    [Fact]
    public async Task A_write_alone_synchronises_by_itself()
    {
        await using var commits = new GroupCommit(_store, Durability.Full);
        var before = await TickAsync();
        var asked = new List<bool>();

        await commits.WriteAsync(synchronise =>
        {
            asked.Add(synchronise);
            return Task.CompletedTask;
        });

        Assert.Equal([true], asked);
        Assert.Equal(before, await TickAsync());
    }

    [Fact]
    public async Task Normal_durability_never_synchronises()
    {
        await using var commits = new GroupCommit(_store, Durability.Normal);
        var before = await TickAsync();
        var asked = new List<bool>();

        await Task.WhenAll(await BatchAsync(commits, 5, _ => Task.CompletedTask, asked));
        await Task.WhenAll(await BatchAsync(commits, 1, _ => Task.CompletedTask, asked));

        Assert.Equal(before, await TickAsync());
        Assert.DoesNotContain(true, asked);
    }

    [Fact]
    public async Task A_batch_that_could_not_be_made_durable_fails_every_write()
    {
        await using var commits = new GroupCommit(_store, Durability.Full);
        await ExecuteAsync("alter table WriteBarrier rename to Gone");

        var writes = await BatchAsync(commits, 3, _ => Task.CompletedTask);

        foreach (var write in writes)
        {
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => write);
        }
    }

    [Theory]
    [InlineData(true, 2L)]
    [InlineData(false, 1L)]
    public async Task Connections_synchronise_as_their_source_says_whatever_the_pool_held(bool durable, long expected)
    {
        for (var round = 0; round < 3; round++)
        {
            await using var other = await (durable ? _store.Source : _store.DurableSource).OpenConnectionAsync(Cancel);
            await other.CloseAsync();
            await using var connection = await (durable ? _store.DurableSource : _store.Source).OpenConnectionAsync(Cancel);
            await using var synchronous = connection.Command("pragma synchronous", []);
            Assert.Equal(expected, await synchronous.ExecuteScalarAsync(Cancel));
            await using var journal = connection.Command("pragma journal_mode", []);
            Assert.Equal("wal", await journal.ExecuteScalarAsync(Cancel));
        }
    }

    [Fact]
    public async Task The_loop_carries_no_callers_context()
    {
        var ambient = new AsyncLocal<string> { Value = "caller" };
        await using var commits = new GroupCommit(_store, Durability.Full);
        var seen = "unset";

        await commits.WriteAsync(_ =>
        {
            seen = ambient.Value;
            return Task.CompletedTask;
        });

        Assert.Null(seen);
    }

    /// <summary>Holds the gate while the writes queue, so that they make one batch.</summary>
    private async Task<List<Task>> BatchAsync(GroupCommit commits, int count, Func<int, Task> write, List<bool>? asked = null)
    {
        using var turn = await _store.EnterWriteAsync(Cancel);
        return
        [
            .. Enumerable.Range(0, count).Select(n => commits.WriteAsync(synchronise =>
            {
                asked?.Add(synchronise);
                return write(n);
            })),
        ];
    }

    private async Task<long> TickAsync()
    {
        await using var connection = await _store.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.Command("select Tick from WriteBarrier", []);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await _store.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.Command(sql, []);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
