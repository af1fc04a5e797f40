using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Audit;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Orleans;
using MunicipalBenchmark.Storage.Orleans.States;
using MunicipalBenchmark.Storage.ReadModel;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>Registers the store with the host's services.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds the store, its migration and the ports it implements. States need, from the grains, each <c>IJsonTypeInfoResolver</c> that knows them and
    /// each <see cref="States.IStateUpcaster"/>, as singleton services.
    /// </summary>
    public static IServiceCollection AddMunicipalStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Store>(_ => options.ConnectionString is null ? new SqliteStore(options) : new PostgreSqlStore(options));
        services.AddSingleton(provider => new StoreMigration(provider.GetRequiredService<Store>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new StoreAccess(provider.GetRequiredService<Store>(), options));
        services.AddSingleton<StateSerializer>();
        services.AddSingleton<IOutboxScan, DirtyGrainFinder>();
        services.AddSingleton<IReadModelWriter, ReadModelWriter>();
        services.AddSingleton<IObservationReader, ObservationReader>();
        services.AddSingleton<IDirectoryReader, DirectoryReader>();
        services.AddSingleton<IOriginalStore, OriginalStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<IUploadStore, UploadStore>();
        return services;
    }
}
