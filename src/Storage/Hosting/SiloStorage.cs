using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Orleans;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>Puts a silo on the store: grain state, reminders and membership.</summary>
public static class SiloStorage
{
    /// <summary>
    /// Adds the state provider (default and by the name <see cref="StorageOptions.StateStore"/>), reminders and clustering. Embedded: a silo alone, on
    /// loopback, that refuses every connection. PostgreSQL: one of several silos. Needs <see cref="StorageServices.AddMunicipalStorage"/>.
    /// </summary>
    public static ISiloBuilder UseMunicipalStorage(this ISiloBuilder silo, StorageOptions options)
    {
        silo.Services.AddGrainStorage(StorageOptions.StateStore, StateStorage.Create);

        // AddGrainStorage does this for a factory whose declared type takes part in the lifecycle; ours is one of two types.
        silo.Services.AddSingleton(services => (ILifecycleParticipant<ISiloLifecycle>)services.GetRequiredKeyedService<IGrainStorage>(StorageOptions.StateStore));
        silo.Services.AddKeyedSingleton<IGrainStorage>(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (services, _) => services.GetRequiredKeyedService<IGrainStorage>(StorageOptions.StateStore));

        // A grain that names no provider asks for the service without a key.
        silo.Services.AddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>(StorageOptions.StateStore));
        silo.UseAdoNetReminderService(reminders => reminders.Configure<Store>((reminder, store) =>
        {
            reminder.Invariant = store.Invariant;
            reminder.DataSource = store.Source;
        }));
        return options.ConnectionString is null ? silo.UseLoneSilo() : silo.UseCluster(options);
    }

    private static ISiloBuilder UseLoneSilo(this ISiloBuilder silo)
    {
        GateReminders(silo.Services);
        silo.UseLocalhostClustering(gatewayPort: 0, serviceId: StorageOptions.ServiceId, clusterId: StorageOptions.ServiceId);
        silo.Configure<EndpointOptions>(endpoint => endpoint.SiloListeningEndpoint = new(IPAddress.Loopback, 0));

        // Silo connections are not authenticated, so any local user could send calls under a forged principal. A lone silo never dials itself.
        silo.Configure<SiloConnectionOptions>(connections => connections.ConfigureSiloInboundConnection(inbound => inbound.Run(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        })));
        return silo;
    }

    private static ISiloBuilder UseCluster(this ISiloBuilder silo, StorageOptions options)
    {
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ServiceId = StorageOptions.ServiceId;
            cluster.ClusterId = options.ClusterId;
        });
        silo.UseAdoNetClustering(clustering => clustering.Configure<Store>((membership, store) =>
        {
            membership.Invariant = store.Invariant;
            membership.DataSource = store.Source;
        }));
        silo.Services.AddSingleton(_ => SiloPort.Choose(options.DataDirectory, options.SiloAddress));
        silo.Services.AddOptions<EndpointOptions>().Configure<IServiceProvider>((endpoint, services) =>
        {
            endpoint.AdvertisedIPAddress = options.SiloAddress;
            endpoint.SiloPort = options.SiloPort != 0 ? options.SiloPort : services.GetRequiredService<SiloPort>().Value;
            endpoint.GatewayPort = 0;
            endpoint.SiloListeningEndpoint = new(options.SiloAddress, endpoint.SiloPort);
        });
        return silo;
    }

    /// <summary>Puts the write gate before the reminder table that Orleans registered.</summary>
    private static void GateReminders(IServiceCollection services)
    {
        var registered = services.Last(service => service.ServiceType == typeof(IReminderTable));
        services.Remove(registered);
        services.AddSingleton<IReminderTable>(provider => new GatedReminderTable(
            (IReminderTable)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!), provider.GetRequiredService<Store>()));
    }
}
