using System.Data.Common;
using MunicipalBenchmark.Storage.Hosting;
using Npgsql;

namespace MunicipalBenchmark.Storage.Connections;

/// <summary>The store of an installation with several silos.</summary>
internal sealed class PostgreSqlStore : Store
{
    // Any number of our own: advisory locks are per database.
    private const long SchemaLock = 0x4D42_5343_4845_4D41;

    private readonly NpgsqlDataSource _source;

    public PostgreSqlStore(StorageOptions options)
    {
        var text = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (!text.ContainsKey("Max Auto Prepare"))
        {
            // The few texts run over and over; unprepared, the writes take up to twice as long.
            text.MaxAutoPrepare = 30;
        }

        text.ApplicationName ??= StorageOptions.ServiceId;
        _source = new NpgsqlDataSourceBuilder(text.ToString()).Build();
    }

    public override Dialect Dialect => Dialect.PostgreSql;

    public override string Invariant => "Npgsql";

    public override DbDataSource Source => _source;

    public override ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(NoTurn.Instance);

    public override IDisposable EnterWrite() => NoTurn.Instance;

    public override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select pg_advisory_xact_lock({SchemaLock})";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose()
        {
        }
    }
}
