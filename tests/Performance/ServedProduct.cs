using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Grains.Access;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Seeding;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Performance;

/// <summary>The whole service in this process, as <c>mb serve</c> puts it together, on a port of its own and with synthetic cities.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private ServedProduct(TemporaryFolder folder, WebApplication app, Uri address)
    {
        _folder = folder;
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    /// <param name="cities">How many synthetic cities it has figures of.</param>
    /// <param name="filtered">Without, every grain call is let through: for a comparison.</param>
    public static async Task<ServedProduct> StartAsync(int cities, bool filtered = true)
    {
        var folder = new TemporaryFolder();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort.Next()}");
        var settings = SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Directory"] = folder.File("data"),
            ["Urls"] = address,
            ["Logging:LogLevel:Default"] = "None",
            ["RateLimits:SignInPerMinute"] = "0",
            ["RateLimits:TokenPerMinute"] = "0",
            ["RateLimits:GraphQLPerMinute"] = "0",
        }).Build()).Value!;
        Directory.CreateDirectory(settings.DataDirectory);
        var app = Service.Build(settings, filtered ? null : WithoutFilter);
        await app.Services.GetRequiredService<StoreMigration>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        var seeded = await app.Services.GetRequiredService<SyntheticLoad>().RunAsync(new(cities, Indicators: 3, Years: 1, Plans: 0, Nodes: 1, RandomSeed: 1, Force: false), CancellationToken.None);
        Assert.True(seeded.IsDone, seeded.Refusal?.Message);
        return new(folder, app, new(address));
    }

    /// <summary>Does something with services of a scope.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> action)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static void WithoutFilter(IServiceCollection services)
    {
        var filters = services.Where(service => service.ServiceType == typeof(IIncomingGrainCallFilter) && service.ImplementationType == typeof(AccessFilter)).ToList();
        Assert.Single(filters);
        services.Remove(filters[0]);
    }
}
