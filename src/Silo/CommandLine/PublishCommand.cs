using System.CommandLine;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb publish</c>: makes a plan's draft its next edition.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var plan = PlanArgument.Create();
        var visibility = new Option<Visibility>("--visibility")
        {
            Description = "Who sees it: public, networks or private.",
            DefaultValueFactory = _ => Visibility.Public,
        };
        visibility.AcceptOnlyFromAmong("public", "networks", "private");
        var networks = new Option<NetworkId[]>("--networks")
        {
            Description = "With --visibility networks: whose people see it while the city is a member, separated by commas.",
            CustomParser = NetworkArgument.ParseList,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("publish", "Publish a plan's draft as its next edition.") { plan, visibility, networks };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var published = await Progress.ShowAsync(
                        "Publishing",
                        () => store.PublishAsync(result.GetRequiredValue(plan), result.GetValue(visibility), [.. result.GetValue(networks) ?? []], Guid.NewGuid(), cancellationToken));
                    if (!published.IsDone)
                    {
                        return environment.Refuse(published.Refusal);
                    }

                    var view = published.Value.Plan;
                    await environment.Output.WriteLineAsync($"{view.Id} is published as edition {view.Edition}, visible to: {view.Visibility.ToString().ToLowerInvariant()}{(view.Networks.IsEmpty ? "" : $" ({string.Join(", ", view.Networks)})")}.");
                    if (!published.Value.Delivered)
                    {
                        await environment.Error.WriteLineAsync("mb: Lists and benchmarks do not show it yet; they will without further action. `mb doctor` says what is waiting.");
                    }

                    return ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }
}
