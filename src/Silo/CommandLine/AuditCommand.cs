using System.CommandLine;
using System.CommandLine.Parsing;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb audit</c>: examines and exports the audit journals.</summary>
internal static class AuditCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command("audit", "Examine or export the audit journals.");
        command.Subcommands.Add(CreateVerify(environment));
        command.Subcommands.Add(AuditExport.Create(environment));
        return command;
    }

    /// <summary>Reads <c>livorno</c>, <c>network/recs</c> or <c>platform</c>.</summary>
    internal static Tenant? ReadTenant(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (Tenant.TryCreate(text, out var tenant) || Tenant.TryCreate($"city/{text}", out tenant))
        {
            return tenant;
        }

        result.AddError($"'{text}' names no journal. Give the id of a city, network/ with the id of a network, or platform.");
        return null;
    }

    private static Command CreateVerify(CommandEnvironment environment)
    {
        var journal = new Argument<Tenant?>("JOURNAL")
        {
            Description = "The id of a city, network/ with the id of a network, or platform; without it all journals.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadTenant,
        };
        var mark = new Option<AuditMark?>("--noted")
        {
            Description = "An end that an earlier examination printed, COUNT:SEAL; tells whether the journal was written anew since.",
            HelpName = "COUNT:SEAL",
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && AuditMark.TryParse(token.Value, out var read))
                {
                    return read;
                }

                result.AddError("--noted takes what `mb audit verify` printed: a number, a colon and 64 hexadecimal digits.");
                return null;
            },
        };
        var command = new Command("verify", "Examine the chain of seals of audit journals, entry by entry.") { journal, mark };
        command.Validators.Add(result =>
        {
            if (result.GetResult(mark) is not null && result.GetResult(journal) is not { Tokens.Count: > 0 })
            {
                result.AddError("--noted is about one journal: name it.");
            }
        });
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => settings.StoreExists
            ? environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var report = await Progress.ShowAsync(
                        "Examining", () => store.VerifyAuditAsync(result.GetValue(journal), result.GetValue(mark), cancellationToken));
                    if (!report.IsDone)
                    {
                        return environment.Refuse(report.Refusal);
                    }

                    foreach (var found in report.Value.Journals)
                    {
                        var purged = found.Purged > 0 ? $", {found.Purged} purged before" : "";
                        await environment.Output.WriteLineAsync(found.Fault is null
                            ? $"{found.Journal}  OK    {found.Entries} entries{purged}, end {found.Mark}"
                            : $"{found.Journal}  FAIL  {found.Fault}");
                    }

                    return report.Value.Journals.Any(found => found.Fault is not null) ? ExitCode.Refused : ExitCode.Done;
                },
                cancellationToken)
            : Task.FromResult(environment.Refuse(PlanArgument.NoStore(settings)))));
        return command;
    }
}
