using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>All fields of the schema, found where they are declared: the features that the roots include, and the types that their fields answer.</summary>
internal static class GraphQLFields
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Edge = ProductAssemblies.All.Single(product => product.Project == "GraphQL").Assembly;

    public static IReadOnlyList<GraphQLField> All { get; } = [.. Find()];

    /// <summary>The rule that every way to a type has, beside those of plans' audiences: what is reached by it only is for whom it lets in.</summary>
    public static AccessRule GateOf(string type) => Gate(type, []);

    private static AccessRule Gate(string type, ImmutableHashSet<string> before)
    {
        if (type is "Query" or "Mutation" || before.Contains(type))
        {
            return AccessRule.Anyone;
        }

        var gates = All.Where(field => field.Answer == type && !before.Contains(field.Type)).Select(field => Own(field) is var own && own != AccessRule.Anyone ? own : Gate(field.Type, before.Add(type))).Distinct().ToArray();
        return gates.Length == 1 ? gates[0] : AccessRule.Anyone;
    }

    private static AccessRule Own(GraphQLField field) => field.Rules.Select(rule => rule.Access.Rule).FirstOrDefault(rule => rule != AccessRule.Anyone, AccessRule.Anyone);

    private static IEnumerable<GraphQLField> Find()
    {
        var open = new Queue<Type>();
        var seen = new HashSet<Type>();
        foreach (var (root, members) in new[] { ("Query", Features("QueryType")), ("Mutation", Features("MutationType")) })
        {
            foreach (var (member, code, answer) in members.SelectMany(Members))
            {
                Meet(answer);
                yield return new(root, NameOf(member), code, NameOf(Unwrap(answer)));
            }
        }

        while (open.TryDequeue(out var type))
        {
            foreach (var (member, code, answer) in Members(type))
            {
                Meet(answer);
                yield return new(NameOf(type), NameOf(member), code, NameOf(Unwrap(answer)));
            }
        }

        void Meet(Type answer)
        {
            var item = Unwrap(answer);
            IEnumerable<Type> met = item.IsInterface ? Edge.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && item.IsAssignableFrom(type)).Append(item) : [item];
            foreach (var type in met.Where(type => type.Assembly == Edge && !type.IsEnum && seen.Add(type)))
            {
                open.Enqueue(type);
            }
        }
    }

    private static IEnumerable<Type> Features(string root)
    {
        var constructor = Edge.GetType($"MunicipalBenchmark.GraphQL.Schema.{root}", throwOnError: true)!.GetConstructors().Single();
        return CalledMethods.Of(constructor).OfType<MethodInfo>().Where(method => method.Name == "Include").Select(method => method.GetGenericArguments()[0]);
    }

    private static IEnumerable<(MemberInfo Member, MethodBase Code, Type Answer)> Members(Type type)
    {
        for (var declaring = type; declaring is not null && declaring.Assembly == Edge; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetProperties(Declared))
            {
                yield return (property, property.GetMethod!, property.PropertyType);
            }

            foreach (var method in declaring.GetMethods(Declared).Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)))
            {
                yield return (method, method, method.ReturnType);
            }
        }
    }

    /// <summary>What a list, a promise or an optional value is of.</summary>
    private static Type Unwrap(Type type) =>
        type.IsArray ? Unwrap(type.GetElementType()!)
        : type.IsGenericType && type.Assembly != Edge ? Unwrap(type.GetGenericArguments()[0])
        : type;

    private static string NameOf(MemberInfo member) =>
        Given(member) ?? JsonNamingPolicy.CamelCase.ConvertName(member is MethodInfo ? member.Name.Replace("Async", "", StringComparison.Ordinal) : member.Name);

    private static string NameOf(Type type) =>
        Given(type) ?? (type.IsGenericType ? NameOf(type.GetGenericArguments()[0]) + type.Name.Split('`')[0]
            : type.IsInterface ? type.Name[1..]
            : type.Name);

    private static string? Given(MemberInfo member) =>
        member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "NameAttribute")?.ConstructorArguments[0].Value as string;
}
