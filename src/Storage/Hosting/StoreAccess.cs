using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>
/// The way for a part of the product with tables of its own in the store (accounts) to use the store's connections and to take its turn at
/// writing, so that the embedded file keeps one writer. The host hands it on; parts do not see this project.
/// </summary>
public sealed class StoreAccess
{
    private readonly Store _store;
    private readonly StorageOptions _options;

    internal StoreAccess(Store store, StorageOptions options)
    {
        _store = store;
        _options = options;
    }

    /// <summary>Whether other processes work on the same store: PostgreSQL.</summary>
    public bool IsShared => _store.Dialect != Dialect.Sqlite;

    /// <summary>Puts a context on a connection to the store, which the context then owns. Embedded: commits are as durable as those of grain state.</summary>
    public void Use(DbContextOptionsBuilder builder)
    {
        if (_store is SqliteStore sqlite)
        {
            var source = _options.Durability == Durability.Full ? sqlite.DurableSource : sqlite.Source;
            builder.UseSqlite(source.CreateConnection(), contextOwnsConnection: true);
        }
        else
        {
            builder.UseNpgsql(_store.Source);
        }
    }

    /// <summary>Waits for this process's turn at writing; dispose it right after the commit. PostgreSQL: answers at once.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => _store.EnterWriteAsync(cancellationToken);

    /// <summary>Waits as <see cref="EnterWriteAsync"/> does, for the few callers that the framework gives no asynchronous way.</summary>
    public IDisposable EnterWrite() => _store.EnterWrite();
}
