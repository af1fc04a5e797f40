using System.CommandLine;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb reindex</c>: builds the search index anew while the old one serves.</summary>
internal static class ReindexCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command("reindex", "Build the search index anew from the published plans; the old one serves until the new one is complete.");
        command.SetAction((_, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var rebuilt = await Progress.ShowAsync("Indexing", () => store.ReindexAsync(cancellationToken));
                    if (!rebuilt.IsDone)
                    {
                        return environment.Refuse(rebuilt.Refusal);
                    }

                    await environment.Output.WriteLineAsync($"The search index holds {rebuilt.Value.Plans} plans.");
                    if (rebuilt.Value.RefusedDocuments > 0)
                    {
                        await environment.Error.WriteLineAsync($"mb: {rebuilt.Value.RefusedDocuments} documents were refused by the index; the log names them.");
                    }

                    return ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }
}
