using System.CommandLine;
using System.Text.Json;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb audit export</c>: writes a journal. The export is itself an entry.</summary>
internal static class AuditExport
{
    public static Command Create(CommandEnvironment environment)
    {
        var journal = new Argument<Tenant?>("JOURNAL")
        {
            Description = "The id of a city, network/ with the id of a network, or platform.",
            CustomParser = AuditCommand.ReadTenant,
        };
        var format = new Option<string>("--format") { Description = "csv or json.", Required = true };
        format.AcceptOnlyFromAmong("csv", "json");
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; without it the journal is printed.", HelpName = "FILE" };
        var command = new Command("export", "Write an audit journal, oldest entry first.") { journal, format, output };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var tenant = result.GetRequiredValue(journal)!.Value;
                    var isCsv = result.GetRequiredValue(format) == "csv";
                    if (result.GetValue(output) is not { } file)
                    {
                        return await WriteAsync(store, tenant, isCsv, environment.Output, cancellationToken) is { } refusal ? environment.Refuse(refusal) : ExitCode.Done;
                    }

                    return await WriteFileAsync(store, tenant, isCsv, file, cancellationToken) is { } refused ? environment.Refuse(refused) : ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }

    private static async Task<Refusal?> WriteFileAsync(IOperator store, Tenant journal, bool isCsv, FileInfo file, CancellationToken cancellationToken)
    {
        // Whole or not at all, and for its owner's eyes: a journal names persons.
        var temporary = $"{file.FullName}.{Environment.ProcessId}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            Refusal? refusal;
            await using (var writer = new StreamWriter(temporary, options))
            {
                refusal = await WriteAsync(store, journal, isCsv, writer, cancellationToken);
            }

            if (refusal is null)
            {
                File.Move(temporary, file.FullName, overwrite: true);
                return null;
            }

            File.Delete(temporary);
            return refusal;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("output-unwritable", $"'{file.FullName}' cannot be written: {e.Message} Give another file with --output.");
        }
    }

    private static async Task<Refusal?> WriteAsync(IOperator store, Tenant journal, bool isCsv, TextWriter writer, CancellationToken cancellationToken)
    {
        var isFirst = true;
        for (long? next = 0; next is { } after;)
        {
            var page = await store.ExportAuditAsync(journal, after, cancellationToken);
            if (!page.IsDone)
            {
                return page.Refusal;
            }

            foreach (var entry in page.Value.Entries)
            {
                await writer.WriteAsync((isFirst, isCsv) switch
                {
                    (true, true) => $"{AuditCsv.Header}\r\n",
                    (true, false) => "[\n",
                    (false, true) => "",
                    _ => ",\n",
                });
                isFirst = false;
                await writer.WriteAsync(isCsv ? $"{AuditCsv.Line(entry)}\r\n" : JsonSerializer.Serialize(entry, OperatorJson.Default.AuditEntry));
            }

            next = page.Value.Next;
        }

        await writer.WriteAsync((isFirst, isCsv) switch
        {
            (true, true) => $"{AuditCsv.Header}\r\n",
            (true, false) => "[]\n",
            (false, true) => "",
            _ => "\n]\n",
        });
        return null;
    }
}
