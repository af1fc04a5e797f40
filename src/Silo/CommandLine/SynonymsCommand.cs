using System.Collections.Immutable;
using System.CommandLine;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb synonyms</c>: shows or replaces what a network takes for the same in searches. A line is a group: <c>it: opificio, capannone</c>.</summary>
internal static class SynonymsCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var network = NetworkArgument.Create();
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "One group a line, for example \"it: opificio, capannone\"; lines that begin with # are left out. It replaces the list; without it the list is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("synonyms", "Show or replace the synonyms that searches of a network use beside the built-in ones.") { network, file };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(async settings =>
        {
            var read = Read(result.GetValue(file));
            if (!read.IsDone || !settings.StoreExists)
            {
                return environment.Refuse(read.Refusal ?? PlanArgument.NoStore(settings));
            }

            return await environment.WithOperatorAsync(
                settings,
                async store =>
                {
                    var groups = await store.SynonymsAsync(result.GetRequiredValue(network), read.Value.Groups, cancellationToken);
                    if (!groups.IsDone)
                    {
                        return environment.Refuse(groups.Refusal);
                    }

                    foreach (var group in groups.Value.Groups)
                    {
                        await environment.Output.WriteLineAsync(group.ToString());
                    }

                    return ExitCode.Done;
                },
                cancellationToken);
        }));
        return command;
    }

    /// <summary>Reads a file's groups; none of no file.</summary>
    private static Outcome<SynonymLines> Read(FileInfo? file)
    {
        if (file is null)
        {
            return new SynonymLines(null);
        }

        if (!file.Exists)
        {
            return new Refusal("file-missing", $"'{file}' does not exist. Check the path.");
        }

        var lines = File.ReadAllLines(file.FullName);
        var groups = ImmutableArray.CreateBuilder<SynonymGroup>();
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                return new Refusal("synonyms-invalid", FormattableString.Invariant($"{file}, line {number + 1}: '{line}' names no language. Write it: or en: before the words."));
            }

            groups.Add(new(line[..colon].Trim(), [.. line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]));
        }

        return new SynonymLines(groups.ToImmutable());
    }

    private sealed record SynonymLines(ImmutableArray<SynonymGroup>? Groups);
}
