using System.CommandLine;
using MunicipalBenchmark.Identifiers;

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
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and show only, with the difference to the plan where it exists; no store is needed or changed." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask at a terminal before a plan that exists is changed." };
        var edits = new EditOptions();
        var format = new Option<string>("--format") { Description = "json or table.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Json, Table);
        var command = new Command("import", "Read planning documents; each becomes the draft of a plan.") { files, city, plan, dryRun, format, yes };
        edits.AddTo(command);
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
            var run = new ImportRun(environment, settings)
            {
                Files = result.GetRequiredValue(files),
                City = result.GetValue(city),
                Plan = result.GetValue(plan),
                Json = result.GetValue(format) == Json,
                Ask = !result.GetValue(yes) && result.GetValue(format) == Table && Question.CanAsk,
                DiscardEdits = edits.All(result),
                DiscardEditsOf = edits.Items(result),
            };
            return result.GetValue(dryRun)
                ? run.ShowAsync(cancellationToken)
                : run.ImportAsync(cancellationToken);
        }));
        return command;
    }
}
