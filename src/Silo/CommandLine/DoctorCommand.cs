using System.CommandLine;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb doctor</c>: examines the installation and says what to do.</summary>
internal static class DoctorCommand
{
    private const int NameWidth = 16;
    private const int StatusWidth = 6;

    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command("doctor", "Examine the data directory, the store, delivery and the register; say what to do.");
        command.SetAction((_, cancellationToken) => environment.WithSettingsAsync(async settings =>
        {
            var checks = await ExamineAsync(settings, cancellationToken);
            foreach (var check in checks)
            {
                var status = check.Status.ToString().ToUpperInvariant();
                await environment.Output.WriteLineAsync($"{check.Name.PadRight(NameWidth)}{status.PadRight(StatusWidth)}{check.Message}");
            }

            return checks.Any(check => check.Status == DoctorStatus.Fail) ? ExitCode.Refused : ExitCode.Done;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<DoctorCheck>> ExamineAsync(Settings settings, CancellationToken cancellationToken)
    {
        var directory = InstallationChecks.DataDirectory(settings);
        var checks = new List<DoctorCheck> { directory, InstallationChecks.Register() };
        if (directory.Status == DoctorStatus.Fail)
        {
            return checks;
        }

        if (!settings.StoreExists)
        {
            checks.Add(new("store", DoctorStatus.Warn, "there is none yet. `mb serve` or `mb import` creates it."));
            return checks;
        }

        var stale = ServiceFile.Read(settings.DataDirectory);
        var opened = await Progress.ShowAsync("Opening the store", () => OperatorDoor.OpenAsync(settings, cancellationToken));
        if (!opened.IsDone)
        {
            checks.Add(new("service", DoctorStatus.Fail, opened.Refusal.Message));
            return checks;
        }

        await using var session = opened.Value;
        checks.Add(InstallationChecks.Service(session.Service, stale));
        checks.AddRange((await session.Commands.ExamineAsync(cancellationToken)).Checks);
        return checks;
    }
}
