using System.Data.Common;
using Microsoft.Data.Sqlite;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Storage.Connections;

/// <summary>
/// The embedded store. Its ordinary connections do not synchronise at commit, the read model's included: the log is written in order, so a power
/// cut can only lose the newest commits, and a grain trims its outbox after the read model's commit, never before. What must be on the disk before
/// it is acknowledged goes through <see cref="DurableSource"/>.
/// </summary>
internal sealed class SqliteStore : Store
{
    private readonly WriteGate _gate = new();

    public SqliteStore(StorageOptions options)
    {
        Directory.CreateDirectory(options.DataDirectory);
        var file = Path.GetFullPath(options.DatabaseFile);
        Source = new SqliteStoreSource(file, durable: false);
        DurableSource = new SqliteStoreSource(file, durable: true);
    }

    public override Dialect Dialect => Dialect.Sqlite;

    public override string Invariant => "System.Data.SQLite";

    public override DbDataSource Source { get; }

    /// <summary>Connections whose commits synchronise the log, and with it all earlier commits.</summary>
    public DbDataSource DurableSource { get; }

    public override ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    public override IDisposable EnterWrite() => _gate.Enter();

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing to do: the driver's transactions are BEGIN IMMEDIATE, and the file has one writer.</summary>
    public override Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new SqliteConnection(Source.ConnectionString))
        {
            // Closing the last handle writes the log into the file and removes it.
            SqliteConnection.ClearPool(connection);
        }

        await Source.DisposeAsync().ConfigureAwait(false);
        await DurableSource.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }
}
