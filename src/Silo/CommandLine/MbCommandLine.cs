using System.CommandLine;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>The command line <c>mb</c>: finds the command, runs it, turns what happens into an exit code and a message.</summary>
internal static class MbCommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var split = ConfigurationArguments.Split(arguments);
        var parsed = Build(new(split.Settings, output, error)).Parse(split.Rest);
        var wrong = split.Error is null ? parsed.Errors.Select(e => e.Message).ToArray() : [split.Error];
        if (wrong.Length > 0)
        {
            foreach (var message in wrong)
            {
                await error.WriteLineAsync($"mb: {message}");
            }

            var command = parsed.CommandResult.Command;
            await error.WriteLineAsync($"Usage is shown by: mb {(command is RootCommand ? "" : command.Name + " ")}--help");
            return ExitCode.WrongUsage;
        }

        using var stop = new StopSignals();
        try
        {
            // Signals are ours: the library would end a service that is still finishing its work.
            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = error }, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await error.WriteLineAsync("mb: Stopped.");
            return ExitCode.Refused;
        }
        catch (Exception e)
        {
            await error.WriteLineAsync($"mb: {FailureMessage.Of(e)}");
            return ExitCode.Refused;
        }
    }

    private static RootCommand Build(CommandEnvironment environment)
    {
        var settings = string.Join('\n', SettingKeys.All.Select(setting => $"  --{setting.Key,-28} {setting.Description}"));
        var samples = ServeCommand.SamplesOption();
        var root = new RootCommand(
            "MunicipalBenchmark: planning documents of municipalities in, comparisons across cities out. Without a command it serves.\n\n"
            + $"Settings, for every command (also as environment MB__Section__Name, or in appsettings.json beside the program):\n{settings}")
        {
            samples,
        };
        root.SetAction((result, cancellationToken) => ServeCommand.RunAsync(environment, result.GetValue(samples), cancellationToken));
        root.Subcommands.Add(ServeCommand.Create(environment));
        root.Subcommands.Add(ImportCommand.Create(environment));
        root.Subcommands.Add(DiffCommand.Create(environment));
        root.Subcommands.Add(PublishCommand.Create(environment));
        root.Subcommands.Add(ExportCommand.Create(environment));
        root.Subcommands.Add(MapCommand.Create(environment));
        root.Subcommands.Add(TemplateCommand.Create(environment));
        root.Subcommands.Add(ReindexCommand.Create(environment));
        root.Subcommands.Add(SynonymsCommand.Create(environment));
        root.Subcommands.Add(SeedCommand.Create(environment));
        root.Subcommands.Add(AuditCommand.Create(environment));
        root.Subcommands.Add(UserCommand.Create(environment));
        root.Subcommands.Add(ClientCommand.Create(environment));
        root.Subcommands.Add(DoctorCommand.Create(environment));
        return root;
    }
}
