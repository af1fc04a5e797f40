using System.Reflection;
using MunicipalBenchmark.Conventions.Fixtures;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Messages;

public sealed class MessageTypes
{
    private static readonly Type[] Mutable =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(SortedDictionary<,>), typeof(HashSet<>), typeof(ISet<>),
        typeof(SortedSet<>), typeof(Queue<>), typeof(Stack<>),
    ];

    private static IReadOnlyList<Type> All { get; } = MessageGraph.From(
        GrainInterfaces.All.SelectMany(MessageGraph.SignatureTypes).Concat(GrainStates.All.Select(state => state.State)), ProductAssemblies.WrittenTypes);

    [Fact]
    public void there_are_some() => Assert.True(All.Count > 20, $"Only {All.Count} message types were found: the walk is broken.");

    [Fact]
    public void every_message_can_be_serialized_under_a_name_of_its_own() => Assert.Empty(All.SelectMany(Unnamed));

    [Fact]
    public void aliases_are_unique() => Assert.Empty(Doubled(ProductAssemblies.WrittenTypes));

    [Fact]
    public void every_member_of_a_message_is_numbered_or_positional() => Assert.Empty(All.SelectMany(Unnumbered));

    [Fact]
    public void no_message_can_be_changed() => Assert.Empty(All.SelectMany(Changeable));

    [Fact]
    public void a_message_without_attributes_is_found_wherever_it_hides()
    {
        var found = MessageGraph.From(MessageGraph.SignatureTypes(typeof(IUnruledGrain)), [typeof(DerivedMessage), typeof(ClosedMessage)]);

        Assert.Equal(
            ["ClosedMessage", "DerivedMessage", "HiddenMessage", "NakedMessage", "OpenMessage", "ParentMessage"],
            found.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["NakedMessage has no [GenerateSerializer]", "NakedMessage has no [Alias]"], Unnamed(typeof(NakedMessage)));
        Assert.Equal(["HiddenMessage has no [Alias]"], Unnamed(typeof(HiddenMessage)));
    }

    [Fact]
    public void a_doubled_alias_is_found() => Assert.Equal(["fixture.same: DerivedMessage, OpenMessage"], Doubled([typeof(OpenMessage), typeof(DerivedMessage), typeof(ClosedMessage)]));

    [Fact]
    public void a_member_without_number_is_found() => Assert.Equal(["OpenMessage.Unnumbered has no [Id]"], Unnumbered(typeof(OpenMessage)));

    [Fact]
    public void changeable_members_are_found() =>
        Assert.Equal(
            ["OpenMessage.Array is an array", "OpenMessage.Dictionary is a Dictionary`2", "OpenMessage.Field can be set", "OpenMessage.List is a List`1", "OpenMessage.Settable can be set"],
            Changeable(typeof(OpenMessage)).Order(StringComparer.Ordinal));

    [Fact]
    public void a_sound_message_passes() =>
        Assert.Empty(Unnamed(typeof(ClosedMessage)).Concat(Unnumbered(typeof(ClosedMessage))).Concat(Changeable(typeof(ClosedMessage))));

    private static IEnumerable<string> Unnamed(Type type)
    {
        if (type.GetCustomAttribute<GenerateSerializerAttribute>(inherit: false) is null)
        {
            yield return $"{type.Name} has no [GenerateSerializer]";
        }

        if (type.GetCustomAttribute<AliasAttribute>(inherit: false) is null)
        {
            yield return $"{type.Name} has no [Alias]";
        }
    }

    private static string[] Doubled(IEnumerable<Type> types) =>
    [
        .. types.Select(type => (type.Name, type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias)).Where(named => named.Alias is not null)
            .GroupBy(named => named.Alias, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(named => named.Name).Order(StringComparer.Ordinal))}"),
    ];

    // A property with a backing field is stored; without [Id] it would silently stay behind. Positional parameters number themselves.
    private static IEnumerable<string> Unnumbered(Type type)
    {
        var positional = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => MessageGraph.IsStored(property) && property.GetCustomAttribute<IdAttribute>() is null && !positional.Contains(property.Name))
            .Select(property => $"{type.Name}.{property.Name} has no [Id]");
    }

    internal static IEnumerable<string> Changeable(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            if (property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }

            if (property.PropertyType.IsArray)
            {
                yield return $"{type.Name}.{property.Name} is an array";
            }

            if (property.PropertyType.IsGenericType && Mutable.Contains(property.PropertyType.GetGenericTypeDefinition()))
            {
                yield return $"{type.Name}.{property.Name} is a {property.PropertyType.Name}";
            }
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(field => !field.IsInitOnly))
        {
            yield return $"{type.Name}.{field.Name} can be set";
        }
    }
}
