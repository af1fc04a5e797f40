using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>A silo without a web server, for the time of one command.</summary>
internal sealed class CommandSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private CommandSilo(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    /// <summary>Brings the store to this program's schema and starts the silo on it.</summary>
    public static async Task<CommandSilo> StartAsync(Settings settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory, DisableDefaults = true });
        builder.AddMunicipalBenchmark(settings);

        // The output is the command's answer.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var host = builder.Build();
        try
        {
            await host.Services.GetRequiredService<StoreMigration>().MigrateAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            return new(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
