using System.Reflection;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>A field of the schema and the code behind it.</summary>
/// <param name="Type">Name of its type in the schema; Query and Mutation for the roots.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">What resolves it.</param>
/// <param name="Answer">Name of the type that it answers, of a list that of its items.</param>
internal sealed record GraphQLField(string Type, string Name, MethodBase Code, string Answer)
{
    private IReadOnlyList<Requirement>? _rules;

    /// <summary>The rules it stands on by itself; those of the object that it is part of come before.</summary>
    public IReadOnlyList<Requirement> Rules => _rules ??= Read();

    private IReadOnlyList<Requirement> Read()
    {
        var called = Reach.From(Code);
        var rules = Requirement.Of(called);

        // A root that asks no grain can only know of who asks.
        return rules.Count == 0 && Type is "Query" or "Mutation" && called.Any(method => method.DeclaringType == typeof(PrincipalContext) && method.Name == "get_Current")
            ? [new(nameof(PrincipalContext), new AccessAttribute(AccessRule.Self))]
            : rules;
    }
}
