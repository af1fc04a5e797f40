using System.Text;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>What every field and mutation of the schema shows or does for whom.</summary>
internal static class GraphQLPage
{
    private static readonly string[] Heads = ["field", "stands on", .. Callers.All.Select(caller => caller.Name)];

    public static string Print()
    {
        var page = new StringBuilder(
            """
            # Permissions: GraphQL
            Written by `tests/Conventions` from the rules that the fields' code comes to in the end, [those of the grains](../permissions.md); `MB_UPDATE_PERMISSIONS=1` writes it anew. A
            test of `tests/Acceptance/Permissions` asks every cell of a running service.

            Columns are of *this* city, which owns the plan, and of *this* network, which it is a member of and shares the plan with, unless they say otherwise. `yes`: at every visibility of
            the plan. `NETWORKS`, `PUBLIC`: at that visibility. `city`, `network`: where the tenant is of that kind. `own`: for itself. Empty: a field is null or an empty list, as if there were
            nothing; a mutation answers `FORBIDDEN` and changes nothing.

            *Audience* is what a plan's audience may see, *PublicPlans* what is PUBLIC and nothing else to anybody, *Anyone* the same to everybody.

            ## Questions

            """)
            .AppendTable(Heads, GraphQLFields.All.Where(field => field.Type == "Query").OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => Row(field.Name, field.Rules)))
            .Append(
            """
            ## Fields with a rule of their own
            Beside the rule of the object that they are part of. A list of plans has those that are open.

            """)
            .AppendTable(Heads, GraphQLFields.All.Where(IsPart).Where(field => field.Rules.Any(rule => rule.Restricts)).OrderBy(Full, StringComparer.Ordinal).Select(Part))
            .Append(
            """
            ## Mutations
            One that stands on a rule for each of two things asks only for the one that its input names.

            """)
            .AppendTable(Heads, GraphQLFields.All.Where(field => field.Type == "Mutation").OrderBy(field => field.Name, StringComparer.Ordinal).SelectMany(Mutation))
            .Append(
            """
            ## Fields that come with their object
            Whoever has the object has these.

            | type | fields |
            |---|---|

            """);
        foreach (var type in GraphQLFields.All.Where(IsPart).Where(field => !field.Rules.Any(rule => rule.Restricts)).GroupBy(field => field.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            page.Append("| ").Append(type.Key).Append(" | ").AppendJoin(", ", type.Select(field => field.Name).Order(StringComparer.Ordinal)).Append(" |\n");
        }

        return page.ToString();
    }

    private static bool IsPart(GraphQLField field) => field.Type is not ("Query" or "Mutation");

    private static string Full(GraphQLField field) => $"{field.Type}.{field.Name}";

    /// <summary>With the rule of the way to its object, where there is only one such way.</summary>
    private static IEnumerable<string> Part(GraphQLField field)
    {
        var gate = GraphQLFields.GateOf(field.Type);
        return gate == AccessRule.Anyone || field.Rules.Any(rule => rule.Access.Rule == gate)
            ? Row(Full(field), field.Rules)
            : Row(Full(field), [.. field.Rules, new Requirement($"the way to {field.Type}", new AccessAttribute(gate))]);
    }

    private static IEnumerable<IEnumerable<string>> Mutation(GraphQLField field)
    {
        var gates = field.Rules.Where(rule => rule.Access.Rule != AccessRule.Anyone).ToArray();
        return gates.Length == 0 ? [Row(field.Name, field.Rules)] : gates.Select(gate => Row(field.Name, [gate]));
    }

    private static IEnumerable<string> Row(string name, IReadOnlyList<Requirement> rules)
    {
        var restricting = rules.Where(rule => rule.Restricts).ToArray();
        var shown = restricting.Length > 0 ? restricting : rules;
        return [name, string.Join(", ", shown.Select(rule => $"{rule.Source}: {rule.RuleText}")), .. Callers.Cells([.. rules.Select(rule => rule.Access)])];
    }
}
