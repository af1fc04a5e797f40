using Microsoft.Data.Sqlite;

namespace MunicipalBenchmark.Storage.Connections;

/// <summary>A connection that sets its pragmas at every opening: no connection string has them, and a pooled handle keeps those of its last user.</summary>
internal sealed class SqliteStoreConnection(string connectionString, string pragmas) : SqliteConnection(connectionString)
{
    public override void Open()
    {
        base.Open();
        using var command = CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
