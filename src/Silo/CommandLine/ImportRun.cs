using System.Collections.Immutable;
using System.Text.Json;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>One call of <c>mb import</c>.</summary>
internal sealed class ImportRun(CommandEnvironment environment, Settings settings)
{
    public required IReadOnlyList<string> Files { get; init; }

    public string? City { get; init; }

    public string? Plan { get; init; }

    public bool Json { get; init; }

    /// <summary>Whether a person is asked before a plan that exists is changed.</summary>
    public bool Ask { get; init; }

    public bool DiscardEdits { get; init; }

    public ImmutableArray<string> DiscardEditsOf { get; init; }

    /// <summary>Shows what was read, and what it would change in a plan that exists; writes nothing.</summary>
    public async Task<int> ShowAsync(CancellationToken cancellationToken)
    {
        // The interchange format has no place for a difference, and needs no store: mb diff prints one as JSON.
        var compares = City is not null && !Json && settings.StoreExists;
        var exit = ExitCode.Done;
        var documents = Read(askRegister: City is not null && !compares, ref exit);
        foreach (var document in documents)
        {
            await environment.Output.WriteLineAsync(Json ? PlanFormat.Write(document.Draft) : DocumentTable.Of(document));
        }

        return compares && documents.Count > 0
            ? await environment.WithOperatorAsync(settings, store => CompareAsync(store, documents, exit, cancellationToken), cancellationToken)
            : exit;
    }

    /// <summary>Makes the documents drafts.</summary>
    public async Task<int> ImportAsync(CancellationToken cancellationToken)
    {
        // What can be refused without the store is: a wrong file or city must not even create an empty one.
        var exit = ExitCode.Done;
        var documents = Read(askRegister: !settings.StoreExists, ref exit);
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
                    exit = await ImportAsync(store, document, cancellationToken) == ExitCode.Done ? exit : ExitCode.Refused;
                }

                return exit;
            },
            cancellationToken);
    }

    private async Task<int> CompareAsync(IOperator store, List<IncomingDocument> documents, int exit, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            var revision = await store.PreviewAsync(document, Order(), cancellationToken);
            if (!revision.IsDone)
            {
                exit = environment.Refuse(revision.Refusal);
                continue;
            }

            await environment.Output.WriteLineAsync($"{document.Name} as {revision.Value.Plan}\n{DifferenceTable.Of(revision.Value)}");
        }

        return exit;
    }

    private async Task<int> ImportAsync(IOperator store, IncomingDocument document, CancellationToken cancellationToken)
    {
        var order = Order();
        if (Ask)
        {
            var revision = await Progress.ShowAsync($"Comparing {document.Name}", () => store.PreviewAsync(document, order, cancellationToken));
            if (!revision.IsDone)
            {
                return environment.Refuse(revision.Refusal);
            }

            if (revision.Value is { Unchanged: false, Against: not RevisionBase.Nothing })
            {
                await environment.Output.WriteLineAsync($"{document.Name} as {revision.Value.Plan}\n{DifferenceTable.Of(revision.Value)}");
                if (!await Question.AskAsync("Make this the draft?", cancellationToken))
                {
                    await environment.Output.WriteLineAsync("Nothing was written.");
                    return ExitCode.Done;
                }

                order = order with { ExpectedRevision = revision.Value.Revision };
            }
        }

        var imported = await Progress.ShowAsync($"Importing {document.Name}", () => store.ImportAsync(document, order, cancellationToken));
        if (!imported.IsDone)
        {
            return environment.Refuse(imported.Refusal);
        }

        await environment.Output.WriteLineAsync(Json
            ? JsonSerializer.Serialize(imported.Value, RevisionJson.Default.ImportReport)
            : $"{DocumentTable.Of(document)}\n{DocumentTable.NextStep(imported.Value)}");
        return ExitCode.Done;
    }

    private ImportOrder Order() => new()
    {
        City = City!,
        Plan = Plan,
        Operation = Guid.NewGuid(),
        DiscardEdits = DiscardEdits,
        DiscardEditsOf = DiscardEditsOf,
    };

    private List<IncomingDocument> Read(bool askRegister, ref int exit)
    {
        var intake = new DocumentIntake(settings.DocumentBytes);
        var documents = new List<IncomingDocument>();
        foreach (var file in Files)
        {
            var document = intake.ReadFile(file);
            if (document.IsDone && askRegister)
            {
                document = CityAdmission.NameInRegister(document.Value, City!);
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
}
