using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Grains.Hosting;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Performance;

/// <summary>Which store a measurement runs on.</summary>
public enum StoreKind
{
    /// <summary>SQLite, a write is on the disk before it is acknowledged.</summary>
    SqliteFull,

    /// <summary>SQLite, a power cut may take the last writes.</summary>
    SqliteNormal,

    /// <summary>PostgreSQL of the test process.</summary>
    PostgreSql,
}

/// <summary>Storage and grains in this process, without the web edge.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IHost _host;

    private ProductHost(TemporaryFolder folder, IHost host)
    {
        _folder = folder;
        _host = host;
    }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <param name="store">Where it keeps things.</param>
    /// <param name="filtered">Whether calls pass the access filter.</param>
    /// <param name="elasticsearch">Address of the server that searches; null for the embedded index.</param>
    public static async Task<ProductHost> StartAsync(StoreKind store, bool filtered = true, string? elasticsearch = null)
    {
        Assert.SkipWhen(store == StoreKind.PostgreSql && PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var folder = new TemporaryFolder();
        var options = new StorageOptions
        {
            DataDirectory = folder.Path,
            ConnectionString = store == StoreKind.PostgreSql ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null,
            Durability = store == StoreKind.SqliteNormal ? Durability.Normal : Durability.Full,
        };
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddMunicipalStorage(options);
        builder.Configuration["Data:Directory"] = folder.Path;
        builder.Configuration["Search:Elasticsearch:Url"] = elasticsearch;
        builder.Services.AddSingleton<IValueReader, CellReader>();
        builder.Services.AddMunicipalGrains(builder.Configuration);
        builder.Services.AddMunicipalSearch(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.UseMunicipalStorage(options);
            if (filtered)
            {
                silo.UseMunicipalGrains();
            }
        });
        var host = builder.Build();
        await host.Services.GetRequiredService<StoreMigration>().MigrateAsync(CancellationToken.None);
        await host.StartAsync();
        return new(folder, host);
    }

    public async Task<CityId> OnboardAsync(string slug)
    {
        var city = CityId.Load(slug);
        using (PrincipalContext.Act(Principal.Operator))
        {
            var grain = Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city));
            await grain.OnboardAsync(new() { Id = city, Name = slug, Kind = CityKind.Municipality, Province = "x", Region = "y" });
            using (PrincipalContext.Act(Principal.System))
            {
                await grain.DeliverAsync();
            }
        }

        return city;
    }

    /// <summary>Imports and publishes a draft; its delivery goes on by itself.</summary>
    public async Task<IPlanGrain> PublishAsync(CityId city, PlanDraft draft)
    {
        var plan = Grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanId.Of(city, "dup")));
        using (PrincipalContext.Act(Principal.Operator))
        {
            var imported = await plan.ImportAsync(new()
            {
                Draft = draft,
                Source = new() { Name = "plan.md", MediaType = "text/markdown", Sha256 = new string('0', 64), Length = 1 },
                Original = [1],
                OperationId = Guid.NewGuid(),
            });
            Assert.True(imported.IsDone, imported.Refusal?.Message);
            Assert.True((await plan.PublishAsync(new() { OperationId = Guid.NewGuid() })).IsDone);
        }

        return plan;
    }

    /// <summary>Imports and publishes a draft and returns once the benchmark shows the city's value.</summary>
    public async Task PublishToBenchmarkableAsync(CityId city, PlanDraft draft, string indicator)
    {
        var plan = await PublishAsync(city, draft);
        using (PrincipalContext.Act(Principal.System))
        {
            await plan.DeliverAsync();
        }

        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var answer = await Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(new()
            {
                Indicator = IndicatorCode.Load(indicator),
                Period = Period.Load("2020-06-30"),
                Focus = city,
            });
            Assert.NotNull(answer.Value?.Focus);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }
}
