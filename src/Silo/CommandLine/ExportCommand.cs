using System.CommandLine;
using System.Text;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb export</c>: writes a plan in the interchange format, or into the template.</summary>
internal static class ExportCommand
{
    private const string Json = "json";

    public static Command Create(CommandEnvironment environment)
    {
        var plan = PlanArgument.Create();
        var format = new Option<string>("--format") { Description = "json: the interchange format mb-plan/1; xlsx, csv: the template filled in (csv as a ZIP).", Required = true };
        format.AcceptOnlyFromAmong(Json, TemplateOptions.Csv, TemplateOptions.Xlsx);
        var draft = new Option<bool>("--draft") { Description = "The draft instead of the published edition." };
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; without it JSON is printed.", HelpName = "FILE" };
        var language = TemplateOptions.Language();
        var command = new Command("export", "Write a plan's published edition in the interchange format or as a filled-in template.") { plan, format, draft, output, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is TemplateOptions.Csv or TemplateOptions.Xlsx && result.GetValue(output) is null)
            {
                result.AddError($"--output is missing: {result.GetValue(format)} is a file and cannot be printed. Say which, for example --output plan.{(result.GetValue(format) == TemplateOptions.Xlsx ? "xlsx" : "zip")}.");
            }
        });
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

                    var content = Content(exported.Value, result.GetRequiredValue(format), result.GetValue(language));
                    var refusal = content.IsDone ? await TemplateOptions.WriteAsync(file, content.Value, cancellationToken) : content.Refusal;
                    return refusal is null ? ExitCode.Done : environment.Refuse(refusal);
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }

    private static Outcome<byte[]> Content(PlanDraft plan, string format, string? language) => format == Json
        ? Encoding.UTF8.GetBytes(PlanFormat.Write(plan) + "\n")
        : PlanTemplate.Write(plan, TemplateOptions.FormatOf(format), TemplateOptions.LanguageOf(language));
}
