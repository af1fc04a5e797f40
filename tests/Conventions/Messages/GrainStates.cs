using System.Reflection;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Conventions.Fixtures;
using MunicipalBenchmark.Conventions.Types;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Conventions.Messages;

public sealed class GrainStates
{
    /// <summary>Where grains ask for a state: the class, the state's name and its type.</summary>
    internal static IReadOnlyList<(Type Grain, string Name, string? Store, Type State)> All { get; } = Find(ProductAssemblies.WrittenTypes);

    // Their names on disk are the state's, its version and those of its unions; that they travel with a migrating activation is MessageTypes' affair.
    private static IReadOnlyList<Type> StoredTypes { get; } = MessageGraph.From(All.Select(state => state.State), ProductAssemblies.WrittenTypes);

    [Fact]
    public void there_are_some() => Assert.True(All.Count >= 5, $"Only {All.Count} states were found: the search is broken.");

    [Fact]
    public void every_state_has_a_version() => Assert.Empty(Unversioned(All.Select(state => state.State)));

    [Fact]
    public void no_state_can_be_changed() => Assert.Empty(StoredTypes.SelectMany(MessageTypes.Changeable));

    [Fact]
    public void every_case_of_a_stored_union_has_a_name_of_its_own() => Assert.Empty(StoredTypes.SelectMany(type => UnnamedCases(type, ProductAssemblies.WrittenTypes)));

    [Fact]
    public void a_state_without_version_is_found() => Assert.Equal([nameof(ClosedMessage)], Unversioned([typeof(ClosedMessage), typeof(NoteState)]));

    [Fact]
    public void unnamed_and_doubled_cases_are_found() =>
        Assert.Equal(
            ["NoteFact: ForgottenFact has no name", "NoteFact: two cases are named written"],
            UnnamedCases(typeof(NoteFact), [typeof(WrittenFact), typeof(RewrittenFact), typeof(ForgottenFact)]));

    [Fact]
    public void state_names_are_unique() => Assert.Empty(Doubled(All));

    [Fact]
    public void every_state_has_a_constructor_without_parameters() => Assert.Empty(WithoutConstructor(All.Select(state => state.State)));

    [Fact]
    public void no_grain_keeps_a_state_without_a_name() =>
        Assert.DoesNotContain(ProductAssemblies.WrittenTypes, type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Orleans.Grain<>));

    [Fact]
    public void two_grains_with_one_state_name_are_found() =>
        Assert.Equal(["note: FirstGrain, SecondGrain"], Doubled(Find([typeof(FirstGrain), typeof(SecondGrain), typeof(OtherGrain)])));

    [Fact]
    public void a_state_that_cannot_be_made_empty_is_found() =>
        Assert.Equal([nameof(ClosedMessage)], WithoutConstructor([typeof(ClosedMessage), typeof(NoteState)]));

    private static IReadOnlyList<(Type Grain, string Name, string? Store, Type State)> Find(IEnumerable<Type> types) =>
    [
        .. from type in types
           from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           from parameter in constructor.GetParameters()
           let attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()
           where attribute is not null
           select (type, attribute.StateName, attribute.StorageName, parameter.ParameterType.GetGenericArguments()[0]),
    ];

    // AdoNet's key is state name and grain key, without the grain's type: two classes with one name would share rows.
    private static string[] Doubled(IEnumerable<(Type Grain, string Name, string? Store, Type State)> states) =>
    [
        .. states.GroupBy(state => state.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(state => state.Grain.Name).Order(StringComparer.Ordinal))}"),
    ];

    private static string[] Unversioned(IEnumerable<Type> states) =>
        [.. states.Where(state => state.GetCustomAttribute<StateVersionAttribute>() is null).Select(state => state.Name)];

    private static IEnumerable<string> UnnamedCases(Type union, IEnumerable<Type> universe)
    {
        if (!union.IsAbstract)
        {
            return [];
        }

        var named = union.GetCustomAttributes<JsonDerivedTypeAttribute>().ToArray();
        var forgotten = universe.Where(type => !type.IsAbstract && type.IsSubclassOf(union) && named.All(attribute => attribute.DerivedType != type)).Select(type => $"{union.Name}: {type.Name} has no name");
        var doubled = named.GroupBy(attribute => attribute.TypeDiscriminator).Where(group => group.Count() > 1).Select(group => $"{union.Name}: two cases are named {group.Key}");
        return forgotten.Concat(doubled);
    }

    // Orleans would make an uninitialised object otherwise: null members, default arrays.
    private static string[] WithoutConstructor(IEnumerable<Type> states) =>
        [.. states.Where(state => state.IsValueType || state.GetConstructor(Type.EmptyTypes) is null).Select(state => state.Name)];
}
