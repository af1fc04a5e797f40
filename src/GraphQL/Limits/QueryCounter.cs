using GraphQLParser.AST;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>
/// Sizes of a document's selections with all fragments spread out. Each fragment is counted once and remembered, since fragments that
/// spread others twice grow exponentially while the text stays short; the engine's own visitors walk that growth.
/// </summary>
internal sealed class QueryCounter(GraphQLDocument document)
{
    // Expected numbers of items below the lists of an introspection answer.
    private static readonly Dictionary<string, double> IntrospectionLists = new(StringComparer.Ordinal)
    {
        ["types"] = 100,
        ["fields"] = 10,
        ["inputFields"] = 5,
        ["enumValues"] = 5,
        ["possibleTypes"] = 5,
        ["interfaces"] = 2,
        ["args"] = 2,
        ["directives"] = 5,
    };

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions
        .OfType<GraphQLFragmentDefinition>()
        .GroupBy(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Dictionary<string, QuerySize> _counted = new(StringComparer.Ordinal);

    /// <summary>The largest of the document's operations and fragments.</summary>
    public QuerySize Count()
    {
        var size = default(QuerySize);
        foreach (var definition in document.Definitions)
        {
            size = size.Largest(definition switch
            {
                GraphQLOperationDefinition operation => Count(operation.SelectionSet),
                GraphQLFragmentDefinition fragment => Count(fragment.FragmentName.Name.StringValue),
                _ => default,
            });
        }

        return size;
    }

    private QuerySize Count(GraphQLSelectionSet? selections)
    {
        var size = default(QuerySize);
        Dictionary<string, int>? names = null;
        foreach (var selection in selections?.Selections ?? [])
        {
            size = size.Beside(selection switch
            {
                GraphQLField field => Count(field).Repeated(Repeats(ref names, field)),
                GraphQLInlineFragment inline => Count(inline.SelectionSet).InFragment(),
                GraphQLFragmentSpread spread => Count(spread.FragmentName.Name.StringValue).InFragment(),
                _ => default,
            });
        }

        return size;
    }

    private QuerySize Count(GraphQLField field)
    {
        var below = Count(field.SelectionSet);
        var name = field.Name.StringValue;
        var lists = IntrospectionLists.GetValueOrDefault(name, 1);
        return name is "__schema" or "__type" ? below.AsIntrospection() : below.Under(lists);
    }

    private QuerySize Count(string fragment)
    {
        if (_counted.TryGetValue(fragment, out var known) || !_fragments.TryGetValue(fragment, out var definition))
        {
            return known;
        }

        // A cycle meets this entry and stops; the engine's rule then refuses the document.
        _counted[fragment] = default;
        return _counted[fragment] = Count(definition.SelectionSet);
    }

    private static int Repeats(ref Dictionary<string, int>? names, GraphQLField field)
    {
        names ??= new(StringComparer.Ordinal);
        var name = (field.Alias?.Name ?? field.Name).StringValue;
        return names[name] = names.GetValueOrDefault(name) + 1;
    }
}
