using System.CommandLine;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb diff</c>: what a document would change in a plan, or what the draft changes in the published edition.</summary>
internal static class DiffCommand
{
    private const string Json = "json";
    private const string Table = "table";

    public static Command Create(CommandEnvironment environment)
    {
        var plan = PlanArgument.Create();
        var file = new Argument<string?>("FILE") { Description = "A document to compare with the plan; without it the draft is compared with the published edition.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "json or table.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Json, Table);
        var edits = new EditOptions();
        var command = new Command("diff", "Show what a document, or the draft, changes in a plan; writes nothing.") { plan, file, format };
        edits.AddTo(command);
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings =>
        {
            var id = result.GetRequiredValue(plan);
            var json = result.GetValue(format) == Json;
            if (!settings.StoreExists)
            {
                return Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)));
            }

            if (result.GetValue(file) is not { } path)
            {
                return ShowAsync(
                    environment, settings, store => store.CompareAsync(id, cancellationToken), difference => json ? DifferenceJson.Of(difference) : DifferenceTable.Of(difference), cancellationToken);
            }

            var document = new DocumentIntake(settings.DocumentBytes).ReadFile(path);
            var order = new ImportOrder
            {
                City = id.City.Value,
                Plan = id.Plan,
                Operation = Guid.NewGuid(),
                DiscardEdits = edits.All(result),
                DiscardEditsOf = edits.Items(result),
            };
            return document.IsDone
                ? ShowAsync(
                    environment, settings, store => store.PreviewAsync(document.Value, order, cancellationToken), revision => json ? DifferenceJson.Of(revision) : DifferenceTable.Of(revision), cancellationToken)
                : Task.FromResult(environment.Refuse(document.Refusal));
        }));
        return command;
    }

    private static Task<int> ShowAsync<T>(
        CommandEnvironment environment, Settings settings, Func<IOperator, Task<Outcome<T>>> ask, Func<T, string> print, CancellationToken cancellationToken)
        where T : class =>
        environment.WithOperatorAsync(
            settings,
            async store =>
            {
                var answer = await ask(store);
                if (!answer.IsDone)
                {
                    return environment.Refuse(answer.Refusal);
                }

                await environment.Output.WriteLineAsync(print(answer.Value));
                return ExitCode.Done;
            },
            cancellationToken);
}
