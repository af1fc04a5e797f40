using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Grains.Hosting;
using MunicipalBenchmark.Grains.Tests;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.TestKit;
using Orleans.Configuration;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(Cluster))]

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>One silo, or more, in the process with the product's grains, filter and delivery over ports in memory. Tests take cities of their own.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static int _cities;
    private readonly IConfiguration? _search;
    private readonly TimeProvider? _time;
    private readonly short _silos = 1;
    private InProcessTestCluster? _cluster;

    public Cluster()
    {
    }

    /// <summary>With a real index, by its configuration, instead of the recording one; and with a clock of the test's.</summary>
    internal Cluster(IConfiguration search, TimeProvider? time) => (_search, _time) = (search, time);

    /// <summary>With more than one silo.</summary>
    internal Cluster(short silos) => _silos = silos;

    internal InMemoryReadModel ReadModel { get; } = new();

    internal NotesOfPersons PersonalData { get; } = new();

    internal RecordingIndex Index { get; } = new();

    internal LogLines Log { get; } = new(LogLevel.Warning);

    internal IGrainFactory Grains => _cluster!.Client;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(_silos);

        // Half a minute, the usual limit of a call, is little on a machine that does other things too.
        builder.ConfigureClient(client => client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = Patience));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = Patience);
            silo.AddMemoryGrainStorageAsDefault();
            silo.Services.AddSingleton<ILoggerProvider>(Log);
            silo.Services.AddSingleton<IReadModelWriter>(ReadModel);
            silo.Services.AddSingleton<IObservationReader>(ReadModel);
            silo.Services.AddSingleton<IDirectoryReader>(ReadModel);
            silo.Services.AddSingleton<IOriginalStore>(ReadModel);
            silo.Services.AddSingleton<IOutboxScan>(ReadModel);
            silo.Services.AddSingleton<IAuditStore>(ReadModel.Audit);
            silo.Services.AddSingleton<IPersonalData>(PersonalData);
            if (_time is not null)
            {
                silo.Services.AddSingleton(_time);
            }

            silo.Services.AddSingleton<IValueReader, CellReader>();
            if (_search is null)
            {
                silo.Services.AddSingleton<IPlanIndex>(Index);
                silo.Services.AddSingleton<ISearchTerms, NoTerms>();
            }
            else
            {
                silo.Services.AddMunicipalSearch(_search);
            }

            silo.Services.AddMunicipalGrains(new ConfigurationBuilder().Build());
            silo.UseMunicipalGrains();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await _cluster!.DisposeAsync();

    /// <summary>A new city, onboarded and listed.</summary>
    internal async Task<CityId> CityAsync(
        CityKind kind = CityKind.Municipality, decimal? population = null, string region = "Toscana", DateOnly? populationAt = null)
    {
        var id = CityId.Load($"city-{Interlocked.Increment(ref _cities)}");
        using (PrincipalContext.Act(Principal.Operator))
        {
            var grain = Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(id));
            CityFact[] facts = population is { } persons
                ? [new() { Kind = CityFactKind.Population, Value = persons, At = populationAt ?? new(2019, 12, 31), Source = "a test" }]
                : [];
            await grain.OnboardAsync(new() { Id = id, Name = $"City {id}", Kind = kind, Province = "Livorno", Region = region, Facts = [.. facts] });
            await DeliverAsync(grain);
        }

        return id;
    }

    internal IPlanGrain Plan(CityId city, string slug = "dup") => Grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanId.Of(city, slug)));

    internal IAuditGrain Audit(Tenant tenant) => Grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(tenant));

    internal IMembersGrain Members(Tenant tenant) => Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(tenant));

    internal IPersonGrain Person(string subject) => Grains.GetGrain<IPersonGrain>(GrainKeys.OfPerson(subject));

    /// <summary>A service of the silo of that number.</summary>
    internal T Service<T>(int silo = 0)
        where T : notnull => _cluster!.Silos[silo].ServiceProvider.GetRequiredService<T>();

    /// <summary>The principal as an edge makes it of a signed-in person, on the silo of that number.</summary>
    internal async Task<Principal> PrincipalAsync(string subject, int silo = 0) =>
        (await Service<IPersonDirectory>(silo).ReadAsync(subject)).ToPrincipal();

    internal async Task<Outcome<PlanView>> ImportAsync(CityId city, PlanDraft draft, string slug = "dup")
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return await Plan(city, slug).ImportAsync(Some.Import(draft));
        }
    }

    internal async Task<PlanView> PublishAsync(CityId city, PlanDraft draft, Visibility visibility = Visibility.Public, string slug = "dup")
    {
        var imported = await ImportAsync(city, draft, slug);
        Assert.True(imported.IsDone, imported.Refusal?.Message);
        using (PrincipalContext.Act(Principal.Operator))
        {
            var published = await Plan(city, slug).PublishAsync(new() { Visibility = visibility, OperationId = Guid.NewGuid() });
            Assert.True(published.IsDone, published.Refusal?.Message);
            await DeliverAsync(Plan(city, slug));
            return published.Value;
        }
    }

    internal static async Task DeliverAsync(IOutboxGrain grain)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            await grain.DeliverAsync();
        }
    }
}
