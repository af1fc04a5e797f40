using System.Reflection;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Messages;

/// <summary>Finds every type of ours that travels or is stored when some types do.</summary>
internal static class MessageGraph
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> SignatureTypes(Type grainInterface) =>
        grainInterface.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));

    /// <summary>Classes and structs reachable through generic arguments, elements, stored members, bases, and the derived types of open ones.</summary>
    public static IReadOnlyList<Type> From(IEnumerable<Type> roots, IReadOnlyList<Type> universe)
    {
        var found = new HashSet<Type>();
        var seen = new HashSet<Type>();
        var pending = new Stack<Type>(roots);
        while (pending.TryPop(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var next in Within(type))
            {
                pending.Push(next);
            }

            if (type.HasElementType || !ProductAssemblies.IsOurs(type) || type.IsEnum || type.IsInterface || type.IsGenericParameter)
            {
                continue;
            }

            var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
            found.Add(definition);
            foreach (var next in Members(type).Concat(universe.Where(other => other.BaseType == definition)))
            {
                pending.Push(next);
            }

            if (type.BaseType is { } parent)
            {
                pending.Push(parent);
            }
        }

        return [.. found.OrderBy(type => type.FullName, StringComparer.Ordinal)];
    }

    /// <summary>Whether a property has a field behind it, so that it holds something of its own.</summary>
    public static bool IsStored(PropertyInfo property) =>
        property.DeclaringType?.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static IEnumerable<Type> Within(Type type) =>
        type.HasElementType ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments() : [];

    private static IEnumerable<Type> Members(Type type) => type.GetFields(Instance).Select(field => field.FieldType);
}
