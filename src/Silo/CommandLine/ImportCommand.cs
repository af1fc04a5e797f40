using System.CommandLine;
using System.Text.Json;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb import</c>: reads planning documents and makes each the draft of a plan.</summary>
internal static class ImportCommand
{
    private const string Json = "json";
    private const string Table = "table";

    public static Command Create(CommandEnvironment environment)
    {
        var files = new Argument<string[]>("FILE") { Description = "The documents.", Arity = ArgumentArity.OneOrMore };
        var city = new Option<string>("--city")
        {
            Description = "The city: its id (livorno), a code (istat:049009, cadastral:E625) or its name (\"Castro (BG)\").",
            HelpName = "ID|CODE|NAME",
        };
        var plan = new Option<string?>("--plan") { Description = "The plan's name inside the city; kind and period when not given.", HelpName = "SLUG" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and show only; no store is needed or changed." };
        var format = new Option<string>("--format") { Description = "json or table.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Json, Table);
        var command = new Command("import", "Read planning documents; each becomes the draft of a plan.") { files, city, plan, dryRun, format };
        command.Validators.Add(result =>
        {
            var several = result.GetValue(files) is { Length: > 1 };
            if (result.GetResult(files) is null or { Tokens.Count: 0 })
            {
                result.AddError("FILE is missing: say which documents to import.");
            }

            if (result.GetValue(city) is null && !result.GetValue(dryRun))
            {
                result.AddError("--city is missing: say whose document it is, for example --city livorno.");
            }

            if (several && result.GetValue(plan) is not null)
            {
                result.AddError("--plan names one plan, but several files are given: import them one by one, or leave --plan out.");
            }

            if (several && result.GetValue(dryRun) && result.GetValue(format) == Json)
            {
                result.AddError("--dry-run --format json prints one plan, but several files are given: name one.");
            }

            if (result.GetValue(plan) is { } slug && !Slug.IsSlug(slug))
            {
                result.AddError($"--plan '{slug}' is no name for a plan: lower-case letters, digits and single hyphens, for example dup-2020-2022.");
            }
        });
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings =>
        {
            var request = new ImportRequest(
                result.GetRequiredValue(files), result.GetValue(city), result.GetValue(plan), result.GetValue(format) == Json);
            return result.GetValue(dryRun)
                ? ShowAsync(environment, settings, request)
                : ImportAsync(environment, settings, request, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> ShowAsync(CommandEnvironment environment, Settings settings, ImportRequest request)
    {
        var exit = ExitCode.Done;
        foreach (var document in Read(environment, settings, request, askRegister: request.City is not null, ref exit))
        {
            await environment.Output.WriteLineAsync(request.Json ? PlanFormat.Write(document.Draft) : DocumentTable.Of(document));
        }

        return exit;
    }

    private static async Task<int> ImportAsync(CommandEnvironment environment, Settings settings, ImportRequest request, CancellationToken cancellationToken)
    {
        // What can be refused without the store is: a wrong file or city must not even create an empty one.
        var exit = ExitCode.Done;
        var documents = Read(environment, settings, request, askRegister: !settings.StoreExists, ref exit);
        if (documents.Count == 0)
        {
            return exit;
        }

        return await environment.WithOperatorAsync(
            settings,
            async store =>
            {
                foreach (var document in documents)
                {
                    var imported = await Progress.ShowAsync(
                        $"Importing {document.Name}",
                        () => store.ImportAsync(document, request.City!, request.Plan, Guid.NewGuid(), cancellationToken));
                    if (!imported.IsDone)
                    {
                        exit = environment.Refuse(imported.Refusal);
                        continue;
                    }

                    await environment.Output.WriteLineAsync(request.Json
                        ? JsonSerializer.Serialize(imported.Value, OperatorJson.Default.ImportReport)
                        : $"{DocumentTable.Of(document)}\n{DocumentTable.NextStep(imported.Value)}");
                }

                return exit;
            },
            cancellationToken);
    }

    private static List<IncomingDocument> Read(
        CommandEnvironment environment, Settings settings, ImportRequest request, bool askRegister, ref int exit)
    {
        var intake = new DocumentIntake(settings.DocumentBytes);
        var documents = new List<IncomingDocument>();
        foreach (var file in request.Files)
        {
            var document = intake.ReadFile(file);
            if (document.IsDone && askRegister)
            {
                document = CityAdmission.NameInRegister(document.Value, request.City!);
            }

            if (document.IsDone)
            {
                documents.Add(document.Value);
            }
            else
            {
                exit = environment.Refuse(document.Refusal);
            }
        }

        return documents;
    }

    private sealed record ImportRequest(IReadOnlyList<string> Files, string? City, string? Plan, bool Json);
}
