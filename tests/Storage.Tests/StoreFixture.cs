using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>One store for the tests of a class.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private StoreHost? _host;

    internal StorageOptions Options { get; private set; } = null!;

    internal StoreHost Host => _host ?? throw new InvalidOperationException("The store was not started.");

    public async ValueTask InitializeAsync()
    {
        Options = await CreateOptionsAsync();
        _host = await StoreHost.StartAsync(Options, CancellationToken.None);
    }

    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        _host = await StoreHost.StartAsync(Options, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>A new folder within the fixture's.</summary>
    protected string NewFolder() => Directory.CreateDirectory(_folder.File(Path.GetRandomFileName())).FullName;

    /// <summary>Options for a fresh, empty store.</summary>
    internal abstract Task<StorageOptions> CreateOptionsAsync();
}

/// <summary>A SQLite file.</summary>
public sealed class SqliteFixture : StoreFixture
{
    internal override Task<StorageOptions> CreateOptionsAsync() =>
        Task.FromResult(new StorageOptions { DataDirectory = NewFolder() });
}

/// <summary>A database on the test process's PostgreSQL.</summary>
public sealed class PostgreSqlFixture : StoreFixture
{
    internal override async Task<StorageOptions> CreateOptionsAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        var server = await PostgresServer.SharedAsync();
        return new StorageOptions { DataDirectory = NewFolder(), ConnectionString = await server.CreateDatabaseAsync() };
    }
}
