using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Orleans.States;
using Orleans.Configuration;
using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Orleans;

/// <summary>Builds the one grain storage provider for the store at hand.</summary>
internal static class StateStorage
{
    public static IGrainStorage Create(IServiceProvider services, string name)
    {
        var store = services.GetRequiredService<Store>();
        return store is SqliteStore sqlite
            ? new SqliteGrainStorage(
                AdoNet(services, name, store, sqlite.Source),
                AdoNet(services, name, store, sqlite.DurableSource),
                new GroupCommit(sqlite, services.GetRequiredService<StorageOptions>().Durability))
            : AdoNet(services, name, store, store.Source);
    }

    private static AdoNetGrainStorage AdoNet(IServiceProvider services, string name, Store store, DbDataSource source)
    {
        // What AdoNetGrainStorageFactory.Create does, with options per instance: SQLite needs two under one name.
        var options = new AdoNetGrainStorageOptions
        {
            Invariant = store.Invariant,
            DataSource = source,
            GrainStorageSerializer = services.GetRequiredService<StateSerializer>(),

            // Feeds the hashes that our SQL ignores; without one the provider fails.
            HashPicker = new StorageHasherPicker([new OrleansDefaultHasher()]),

            // Versions would start again at 1 after a clear, and a stale writer would pass.
            DeleteStateOnClear = false,
        };
        return ActivatorUtilities.CreateInstance<AdoNetGrainStorage>(
            services, Options.Create(options), name, services.GetRequiredService<IOptions<ClusterOptions>>());
    }
}
