using System.CommandLine;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Hosting.Samples;
using MunicipalBenchmark.Silo.Identity;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb serve</c>: runs the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Option<bool> SamplesOption() => new("--samples")
    {
        Description = "Load the sample cities that come with the program into an empty store and publish their plans.",
    };

    public static Command Create(CommandEnvironment environment)
    {
        var samples = SamplesOption();
        var command = new Command("serve", "Run the service (what happens without a command, too).") { samples };
        command.SetAction((result, cancellationToken) => RunAsync(environment, result.GetValue(samples), cancellationToken));
        return command;
    }

    public static Task<int> RunAsync(CommandEnvironment environment, bool samples, CancellationToken cancellationToken) =>
        environment.WithSettingsAsync(async settings =>
        {
            Directory.CreateDirectory(settings.DataDirectory);
            using var held = await DataLock.TakeAsync(settings.DataDirectory, cancellationToken);
            if (held is null && settings.IsEmbedded)
            {
                return environment.Refuse(InUse(settings));
            }

            await using var app = Service.Build(settings);
            await app.Services.GetRequiredService<StoreMigration>().MigrateAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            if (held is not null)
            {
                Announce(app, settings);
            }

            if (samples)
            {
                await LoadSamplesAsync(app, environment, cancellationToken);
            }

            await environment.Output.WriteLineAsync(Welcome.Text(app.Urls.First(), samples));
            await FirstAdministratorLink.ShowAsync(app.Services, settings, environment.Output, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        });

    /// <summary>Lets commands on the same data find this service, from now until it stops.</summary>
    private static void Announce(WebApplication app, Settings settings)
    {
        var access = app.Services.GetRequiredService<OperatorAccess>();
        var address = new Uri(app.Urls.Last());
        access.Port = address.Port;
        new ServiceFile(address, Environment.ProcessId, access.Token).Write(settings.DataDirectory);
        app.Lifetime.ApplicationStopping.Register(() => ServiceFile.Remove(settings.DataDirectory));
    }

    private static async Task LoadSamplesAsync(WebApplication app, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var loaded = await Progress.ShowAsync("Loading the sample cities", () => app.Services.GetRequiredService<SampleCities>().LoadAsync(cancellationToken));
        foreach (var refusal in loaded.Refusals)
        {
            await environment.Error.WriteLineAsync($"mb: {refusal.Message} ({refusal.Code})");
        }

        await environment.Output.WriteLineAsync(loaded.Message);
    }

    private static Refusal InUse(Settings settings) => ServiceFile.Read(settings.DataDirectory) is { } service
        ? new("store-in-use", $"A service runs on {settings.DataDirectory} already (process {service.Pid}). Stop it, or give this one another folder with --Data:Directory=FOLDER.")
        : new("store-in-use", $"Another mb process is working on {settings.DataDirectory}. Wait until it is done, or give this one another folder with --Data:Directory=FOLDER.");
}
