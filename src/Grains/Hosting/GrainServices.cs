using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MunicipalBenchmark.Grains.Access;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Benchmarks;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Members;
using MunicipalBenchmark.Grains.Networks;
using MunicipalBenchmark.Grains.Persons;
using MunicipalBenchmark.Grains.Search;
using MunicipalBenchmark.Grains.Search.Saved;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;
using Orleans.Serialization.Configuration;

namespace MunicipalBenchmark.Grains.Hosting;

/// <summary>Registers the grains with a host.</summary>
public static class GrainServices
{
    /// <summary>
    /// Adds what the grains need beside the ports that storage and search bring: options, the state's JSON, the
    /// directories of cities and persons, and delivery.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Sections <c>Audit</c>, <c>Benchmark</c>, <c>Delivery</c> and <c>Members</c>.</param>
    public static IServiceCollection AddMunicipalGrains(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BenchmarkOptions>().Bind(configuration.GetSection("Benchmark")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection("Delivery")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection("Audit")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MembersOptions>().Bind(configuration.GetSection("Members")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IJsonTypeInfoResolver>(StateJsonContext.Default.WithAddedModifier(PlanFormat.OmitEmpty));
        services.AddSingleton<CityDirectory>();
        services.AddSingleton<ReadModelDelivery>();
        services.AddSingleton<MembershipChanges>();
        services.AddSingleton<NetworkReach>();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<IPersonDirectory>(provider => provider.GetRequiredService<PersonDirectory>());
        services.AddSingleton<PersonChanges>();
        services.AddSingleton<SearchCaller>();
        services.AddSingleton<PublicationWatch>();
        services.AddSingleton<NonPublicReads>();
        services.AddSingleton<PlanIndexing>();
        services.AddSingleton<ISearchSource, PublishedPlans>();
        services.AddSingleton<IPersonalData, SavedSearchesOfPersons>();
        return services;
    }

    /// <summary>Puts the access filter before every grain; starts the sweep for undelivered facts, the journals' retention and what hears of changed memberships with the silo.</summary>
    /// <param name="silo">The silo.</param>
    public static ISiloBuilder UseMunicipalGrains(this ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter<AccessFilter>();
        silo.AddGrainService<PersonChangesService>();
        silo.Services.AddHostedService<OutboxSweeper>();
        silo.Services.AddHostedService<JournalRetention>();

        // A message type without a serializer would otherwise show only when its interface is first used.
        silo.Services.Configure<TypeManifestOptions>(options => options.EnableConfigurationAnalysis = true);
        return silo;
    }
}
