using System.Text;
using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>
/// A question for everything that there is behind a root field: each type in full where it is nearest to the root, and with its plain fields wherever else it is met.
/// </summary>
internal sealed class Selection
{
    // What must be given somewhere below a root.
    private static readonly Dictionary<string, string> Arguments = new(StringComparer.Ordinal)
    {
        ["Plan.node"] = "(id: \"1.01.01\")",
        ["City.plans"] = "(first: 100)",
    };

    // Lists of a kind that is met nearer to the root, of things that are shown to others.
    private static readonly HashSet<string> Again = new(["WorkingCopy.diagnostics", "PlanDiagnosticConnection.nodes"], StringComparer.Ordinal);

    private readonly Item _root;

    private Selection(Item root) => _root = root;

    /// <summary>The selection as it is sent.</summary>
    public string Text => Write(new StringBuilder(), _root).ToString();

    /// <summary>What is asked for, as rows of the tables: the root's name, and <c>Type.field</c>.</summary>
    public IEnumerable<string> Rows => All(_root).Select(item => item.Row);

    public static Selection Of(SchemaTypes schema, string rootType, string name, string arguments)
    {
        var field = schema.Field(rootType, name);
        var root = new Item(name, name, arguments, field.Type, null);

        // The whole content of every plan of every city is asked for where a plan is the question.
        HashSet<string> met = field.Type == "Plan" ? [] : ["Plan"];
        var open = new Queue<Item>([root]);
        while (open.TryDequeue(out var item))
        {
            if (schema.Kind(item.Type) is "SCALAR" or "ENUM")
            {
                continue;
            }

            var isFull = met.Add(item.Type) || Again.Contains(item.Row);
            foreach (var (type, part) in Parts(schema, item.Type).Where(part => isFull || schema.Kind(part.Field.Type) is "SCALAR" or "ENUM"))
            {
                var row = $"{type}.{part.Name}";
                Assert.True(Arguments.ContainsKey(row) || !part.Arguments.Any(argument => argument.IsRequired), $"{row} needs arguments: say which in {nameof(Selection)}.{nameof(Arguments)}.");
                var child = new Item(row, part.Name, Arguments.GetValueOrDefault(row, ""), part.Type, type == item.Type ? null : type);
                item.Children.Add(child);
                open.Enqueue(child);
            }
        }

        return new(root);
    }

    /// <summary>Each thing of an answer with the row that it is of.</summary>
    public IEnumerable<(string Row, JsonElement Value)> Occurrences(JsonElement data) => Read(_root, data);

    private static IEnumerable<(string Type, SchemaField Field)> Parts(SchemaTypes schema, string type)
    {
        var own = schema.Fields(type);
        return schema.Kind(type) != "INTERFACE"
            ? own.Select(field => (type, field))
            : schema.Possible(type).SelectMany(possible => schema.Fields(possible).Select(field => (possible, field)));
    }

    private static IEnumerable<Item> All(Item item) => item.Children.SelectMany(All).Prepend(item);

    private static StringBuilder Write(StringBuilder text, Item item)
    {
        text.Append(item.Name).Append(item.Arguments);
        if (item.Children.Count == 0)
        {
            return text.Append(' ');
        }

        text.Append(" { __typename ");
        foreach (var fragment in item.Children.GroupBy(child => child.On))
        {
            text.Append(fragment.Key is null ? "" : $"... on {fragment.Key} {{ ");
            foreach (var child in fragment)
            {
                Write(text, child);
            }

            text.Append(fragment.Key is null ? "" : "} ");
        }

        return text.Append("} ");
    }

    private static IEnumerable<(string, JsonElement)> Read(Item item, JsonElement parent)
    {
        if (!parent.TryGetProperty(item.Name, out var value) || (item.On is not null && parent.GetProperty("__typename").GetString() != item.On))
        {
            return [];
        }

        return Items(value).SelectMany(single => item.Children.SelectMany(child => Read(child, single))).Prepend((item.Row, value));
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => [value],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Items),
        _ => [],
    };

    private sealed record Item(string Row, string Name, string Arguments, string Type, string? On)
    {
        public List<Item> Children { get; } = [];
    }
}
