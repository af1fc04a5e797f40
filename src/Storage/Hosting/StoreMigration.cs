using MunicipalBenchmark.Storage.Audit;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Schema;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>Creates and upgrades the store's schema. Run it before the host starts: the silo reads its SQL from the store while it starts.</summary>
public sealed class StoreMigration
{
    private readonly Migrator _migrator;
    private readonly JournalUpgrade _journal;

    internal StoreMigration(Store store, TimeProvider time)
    {
        _migrator = new Migrator(store, time, Migration.All(store.Dialect));
        _journal = new JournalUpgrade(store);
    }

    /// <summary>Brings the store to this program's schema; does nothing where it already is. Safe to run from several processes at once.</summary>
    /// <exception cref="StoreSchemaException">The store is newer than this program, or was changed by other hands; the message says which.</exception>
    /// <exception cref="System.Data.Common.DbException">The store cannot be reached or written.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
        await _journal.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest schema step that the store has: a cheap question that shows that the store answers.</summary>
    /// <exception cref="System.Data.Common.DbException">The store cannot be reached, or was never migrated.</exception>
    public Task<int> ReadVersionAsync(CancellationToken cancellationToken) => _migrator.ReadVersionAsync(cancellationToken);
}
