using System.CommandLine;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb template</c>: writes the empty template of a plan, with its data dictionary.</summary>
internal static class TemplateCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var format = new Option<string>("--format") { Description = "xlsx: a workbook; csv: a ZIP of CSV files.", DefaultValueFactory = _ => TemplateOptions.Xlsx };
        format.AcceptOnlyFromAmong(TemplateOptions.Csv, TemplateOptions.Xlsx);
        var language = TemplateOptions.Language();
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; without it plan-template.xlsx or plan-template.zip, unless there is one.", HelpName = "FILE" };
        var command = new Command("template", "Write an empty template of a plan, to be filled in and imported.") { format, language, output };
        command.SetAction(async (result, cancellationToken) =>
        {
            var kind = TemplateOptions.FormatOf(result.GetRequiredValue(format));
            var named = result.GetValue(output);
            var file = named ?? new FileInfo("plan-template" + PlanTemplate.Extension(kind));
            if (named is null && file.Exists)
            {
                // It may be filled in by now.
                return environment.Refuse(new Refusal("output-exists", $"'{file.FullName}' is there already and was left as it is. Move it, or name a file with --output."));
            }

            if (await TemplateOptions.WriteAsync(file, PlanTemplate.Empty(kind, TemplateOptions.LanguageOf(result.GetValue(language))), cancellationToken) is { } refusal)
            {
                return environment.Refuse(refusal);
            }

            await environment.Output.WriteLineAsync($"{file.FullName}\nFill it in, then: mb import {file.Name} --city CITY --dry-run");
            return ExitCode.Done;
        });
        return command;
    }
}
