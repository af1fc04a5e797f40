using System.CommandLine;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb export</c>: writes a plan in the interchange format.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var plan = PlanArgument.Create();
        var format = new Option<string>("--format") { Description = "json: the interchange format mb-plan/1.", Required = true };
        format.AcceptOnlyFromAmong("json");
        var draft = new Option<bool>("--draft") { Description = "The draft instead of the published edition." };
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; without it the plan is printed.", HelpName = "FILE" };
        var command = new Command("export", "Write a plan's published edition in the interchange format.") { plan, format, draft, output };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var exported = await store.ExportAsync(result.GetRequiredValue(plan), result.GetValue(draft), cancellationToken);
                    if (!exported.IsDone)
                    {
                        return environment.Refuse(exported.Refusal);
                    }

                    if (result.GetValue(output) is not { } file)
                    {
                        await environment.Output.WriteLineAsync(PlanFormat.Write(exported.Value));
                        return ExitCode.Done;
                    }

                    return await WriteAsync(file, exported.Value, cancellationToken) is { } refusal ? environment.Refuse(refusal) : ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }

    private static async Task<Refusal?> WriteAsync(FileInfo file, PlanDraft plan, CancellationToken cancellationToken)
    {
        // Whole or not at all: a reader of the file never sees half a plan.
        var temporary = $"{file.FullName}.{Environment.ProcessId}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, PlanFormat.Write(plan) + "\n", cancellationToken);
            File.Move(temporary, file.FullName, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("output-unwritable", $"'{file.FullName}' cannot be written: {e.Message} Give another file with --output.");
        }
    }
}
