using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.States;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Tests.States;
using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>A host with a silo on a migrated store, as the product starts it.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly IHost _host;

    private StoreHost(IHost host)
    {
        _host = host;
    }

    public IServiceProvider Services => _host.Services;

    public IGrainStorage Storage => Services.GetRequiredKeyedService<IGrainStorage>(StorageOptions.StateStore);

    public Store Store => Services.GetRequiredService<Store>();

    public static async Task<StoreHost> StartAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole();
        builder.Services.AddMunicipalStorage(options);
        builder.Services.AddSingleton<IJsonTypeInfoResolver>(NoteJsonContext.Default);
        builder.Services.AddSingleton<IStateUpcaster, NoteUpcaster>();
        builder.UseOrleans(silo => silo.UseMunicipalStorage(options));
        var host = builder.Build();
        await host.Services.GetRequiredService<StoreMigration>().MigrateAsync(cancellationToken);
        await host.StartAsync(cancellationToken);
        return new StoreHost(host);
    }

    public async Task<Stored<T>> ReadAsync<T>(string name, string key)
        where T : new()
    {
        var state = new GrainState<T>(new T());
        await Storage.ReadStateAsync(name, Grain(key), state);
        return new Stored<T>(state.State!, state.ETag, state.RecordExists);
    }

    /// <summary>Writes as a grain that believes the store to be at the tag, and answers the new tag.</summary>
    public async Task<string> WriteAsync<T>(string name, string key, T value, string? etag = null)
    {
        var state = new GrainState<T>(value) { ETag = etag!, RecordExists = etag is not null };
        await Storage.WriteStateAsync(name, Grain(key), state);
        return state.ETag!;
    }

    /// <summary>Clears as a grain that believes the store to be at the tag.</summary>
    public Task ClearAsync<T>(string name, string key, string etag)
        where T : new() =>
        Storage.ClearStateAsync(name, Grain(key), new GrainState<T>(new T()) { ETag = etag, RecordExists = true });

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private static GrainId Grain(string key) => GrainId.Create("note", key);
}

/// <summary>A state as read: with its version, null before the first write.</summary>
internal sealed record Stored<T>(T State, string? ETag, bool RecordExists);
