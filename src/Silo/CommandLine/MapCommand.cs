using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb map</c>: shows which of a plan's indicators may be the catalogue's, and takes a person's yes or no.</summary>
internal static class MapCommand
{
    // For a person's eyes: indented, accents as they are.
    private static readonly OperatorJson Readable = new(new(OperatorJson.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Command Create(CommandEnvironment environment)
    {
        var plan = PlanArgument.Create();
        var accept = Pairs("--accept", "Yes: the plan's indicator is the catalogue's. Its figures count at once where the plan is published.");
        var reject = Pairs("--reject", "No: do not propose this pair again.");
        var withdraw = new Option<string[]>("--withdraw") { Description = "Take a yes back, by the plan's indicator.", HelpName = "INDICATOR" };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("map", "Show which of a plan's indicators are proposed for the catalogue's, and say yes or no.") { plan, accept, reject, withdraw, format };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var decisions = new MapPlan(result.GetValue(withdraw) ?? [], result.GetValue(reject) ?? [], result.GetValue(accept) ?? []);
                    var mapped = await store.MapAsync(result.GetRequiredValue(plan), decisions, cancellationToken);
                    if (!mapped.IsDone)
                    {
                        return environment.Refuse(mapped.Refusal);
                    }

                    await environment.Output.WriteLineAsync(result.GetValue(format) == "json"
                        ? JsonSerializer.Serialize(mapped.Value, Readable.MappingSheet)
                        : MappingTable.Of(mapped.Value));
                    return ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }

    private static Option<MapPair[]> Pairs(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "INDICATOR=CODE",
        CustomParser = result =>
        {
            var pairs = new List<MapPair>();
            foreach (var token in result.Tokens)
            {
                // A local id may hold the sign itself; a code may not.
                var sign = token.Value.LastIndexOf('=');
                if (sign <= 0 || !IndicatorCode.TryCreate(token.Value[(sign + 1)..], out var code))
                {
                    result.AddError($"'{token.Value}' is no pair. Write the plan's indicator, =, and the catalogue's code: i-12=mb:cycle-paths.");
                    return null;
                }

                pairs.Add(new(token.Value[..sign], code));
            }

            return [.. pairs];
        },
    };
}
