using System.Data.Common;
using System.Globalization;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Schema;

/// <summary>
/// Brings the store to the newest schema, all in one transaction under a lock: of several processes that start together one migrates and the
/// others find nothing to do; a crash leaves the old schema.
/// </summary>
internal sealed class Migrator(Store store, TimeProvider time, IReadOnlyList<Migration> migrations)
{
    private const string CreateHistory =
        "create table if not exists SchemaHistory (Version int not null primary key, Name text not null, Checksum text not null, Applied text not null)";

    /// <exception cref="StoreSchemaException">The store is newer than the program, or an applied step differs from the program's.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await store.LockSchemaAsync(transaction, cancellationToken).ConfigureAwait(false);
        await transaction.ExecuteAsync(CreateHistory, [], cancellationToken).ConfigureAwait(false);
        var applied = await ReadAppliedAsync(transaction, cancellationToken).ConfigureAwait(false);
        Check(applied);
        foreach (var step in migrations.Where(step => !applied.ContainsKey(step.Version)))
        {
            await transaction.ExecuteAsync(step.Sql, [], cancellationToken).ConfigureAwait(false);
            await transaction.ExecuteAsync(
                "insert into SchemaHistory (Version, Name, Checksum, Applied) values (@Version, @Name, @Checksum, @Applied)",
                [("Version", step.Version), ("Name", step.Name), ("Checksum", step.Checksum), ("Applied", $"{time.GetUtcNow():O}")],
                cancellationToken).ConfigureAwait(false);
        }

        foreach (var (key, text) in QueryTexts.All(store.Dialect))
        {
            await transaction.ExecuteAsync(
                "insert into OrleansQuery (QueryKey, QueryText) values (@Key, @Text) on conflict (QueryKey) do update set QueryText = excluded.QueryText",
                [("Key", key), ("Text", text)],
                cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest applied step.</summary>
    public async Task<int> ReadVersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command("select coalesce(max(Version), 0) from SchemaHistory", []);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
    }

    private static async Task<Dictionary<int, string>> ReadAppliedAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, string>();
        await using var command = transaction.Command("select Version, Checksum from SchemaHistory", []);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        }

        return applied;
    }

    private void Check(Dictionary<int, string> applied)
    {
        var newest = migrations.Max(step => step.Version);
        if (applied.Keys.DefaultIfEmpty().Max() is var found && found > newest)
        {
            throw new StoreSchemaException(
                $"The store has schema version {found}, this program knows versions up to {newest}. Run the program version that wrote it, or restore a backup made before the upgrade.");
        }

        if (migrations.FirstOrDefault(step => applied.TryGetValue(step.Version, out var checksum) && checksum != step.Checksum) is { } changed)
        {
            throw new StoreSchemaException(
                $"Schema step {changed.Name} was applied to this store with another text than this program has. Run the program that wrote it, or restore a backup.");
        }
    }
}
