using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Schema;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>Creates and upgrades the store's schema. Run it before the host starts: the silo reads its SQL from the store while it starts.</summary>
public sealed class StoreMigration
{
    private readonly Migrator _migrator;

    internal StoreMigration(Store store, TimeProvider time)
    {
        _migrator = new Migrator(store, time, Migration.All(store.Dialect));
    }

    /// <summary>Brings the store to this program's schema; does nothing where it already is. Safe to run from several processes at once.</summary>
    /// <exception cref="StoreSchemaException">The store is newer than this program, or was changed by other hands; the message says which.</exception>
    /// <exception cref="System.Data.Common.DbException">The store cannot be reached or written.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => _migrator.MigrateAsync(cancellationToken);

    /// <summary>The newest schema step that the store has: a cheap question that shows that the store answers.</summary>
    /// <exception cref="System.Data.Common.DbException">The store cannot be reached, or was never migrated.</exception>
    public Task<int> ReadVersionAsync(CancellationToken cancellationToken) => _migrator.ReadVersionAsync(cancellationToken);
}
