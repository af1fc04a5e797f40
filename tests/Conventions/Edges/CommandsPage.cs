using System.CommandLine;
using System.Reflection;
using System.Text;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>What every command of <c>mb</c> asks for.</summary>
internal static class CommandsPage
{
    private static readonly Assembly Program = ProductAssemblies.All.Single(product => product.Project == "Silo").Assembly;

    /// <summary>The commands, each with the code that makes and runs it.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<Requirement> Rules)> All { get; } = [.. Find()];

    public static string Print() => new StringBuilder(
        """
        # Permissions: commands
        Written by `tests/Conventions` from the commands' code and [the rules of the grains](../permissions.md); `MB_UPDATE_PERMISSIONS=1` writes it anew. A test of `tests/Acceptance/Permissions`
        asks the operator channel for every command as every caller, and as the operator.

        Commands are for the person at the machine: whoever can read `service.json` in the data directory, or the data directory itself. They act as the *operator*, whom every rule but System and
        a person's own lets in. A role opens none of them: the channel that they use is not there on the public addresses, and asks for the token of `service.json` where it is.


        """)
        .AppendTable(
            ["command", "stands on", .. Callers.All.Select(caller => caller.Name), "operator"],
            All.Select(command => (IEnumerable<string>)[$"`mb {command.Name}`", Text(command.Rules), .. Callers.All.Select(_ => ""), "yes"]))
        .ToString().TrimEnd() + "\n";

    private static string Text(IReadOnlyList<Requirement> rules)
    {
        var shown = rules.Where(rule => rule.Restricts && rule.Access.Rule != AccessRule.System).Select(rule => $"{rule.Source}: {rule.RuleText}").ToArray();
        return shown.Length == 0 ? "*the operator*" : string.Join(", ", shown);
    }

    private static IEnumerable<(string, IReadOnlyList<Requirement>)> Find()
    {
        var line = Program.GetType("MunicipalBenchmark.Silo.CommandLine.MbCommandLine", throwOnError: true)!;
        var build = line.GetMethod("Build", BindingFlags.Static | BindingFlags.NonPublic)!;
        var environment = Activator.CreateInstance(build.GetParameters().Single().ParameterType, new Dictionary<string, string?>(), TextWriter.Null, TextWriter.Null)!;
        foreach (var create in CalledMethods.Of(build).Where(method => method.Name == "Create" && method is MethodInfo { IsStatic: true } made && made.ReturnType == typeof(Command)).Distinct())
        {
            var rules = Requirement.Of(Reach.From(create));
            foreach (var name in Leaves((Command)create.Invoke(null, [environment])!, ""))
            {
                yield return (name, rules);
            }
        }
    }

    private static IEnumerable<string> Leaves(Command command, string before)
    {
        var name = $"{before}{command.Name}";
        return command.Subcommands.Count == 0 ? [name] : command.Subcommands.SelectMany(inner => Leaves(inner, $"{name} "));
    }
}
