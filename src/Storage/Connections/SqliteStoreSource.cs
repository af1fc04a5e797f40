using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MunicipalBenchmark.Storage.Connections;

/// <summary>Connections to one SQLite file at one level of synchronisation.</summary>
internal sealed class SqliteStoreSource(string file, bool durable) : DbDataSource
{
    // WAL keeps the database consistent at NORMAL; FULL adds a synchronisation of the log at each commit.
    private readonly string _pragmas = $"pragma busy_timeout = 30000; pragma synchronous = {(durable ? "full" : "normal")};";

    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true }.ToString();

    protected override DbConnection CreateDbConnection() => new SqliteStoreConnection(ConnectionString, _pragmas);
}
