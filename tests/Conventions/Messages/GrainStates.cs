using System.Reflection;
using MunicipalBenchmark.Conventions.Fixtures;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Messages;

public sealed class GrainStates
{
    /// <summary>Where grains ask for a state: the class, the state's name and its type.</summary>
    internal static IReadOnlyList<(Type Grain, string Name, string? Store, Type State)> All { get; } = Find(ProductAssemblies.WrittenTypes);

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

    // Orleans would make an uninitialised object otherwise: null members, default arrays.
    private static string[] WithoutConstructor(IEnumerable<Type> states) =>
        [.. states.Where(state => state.IsValueType || state.GetConstructor(Type.EmptyTypes) is null).Select(state => state.Name)];
}
