using System.Reflection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Fixtures;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Messages;

public sealed class GrainInterfaces
{
    internal static IReadOnlyList<Type> All { get; } =
        [.. ProductAssemblies.WrittenTypes.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void there_are_some() => Assert.NotEmpty(All);

    [Fact]
    public void every_method_has_an_access_rule() => Assert.Empty(All.SelectMany(WithoutRule));

    [Fact]
    public void every_interface_and_method_has_an_alias_of_its_own() => Assert.Empty(All.SelectMany(WithoutAlias));

    [Fact]
    public void every_interface_is_among_the_contracts() =>
        Assert.All(All, type => Assert.Equal("MunicipalBenchmark.Grains.Abstractions", type.Assembly.GetName().Name));

    [Fact]
    public void a_method_without_rule_is_found() =>
        Assert.Equal(["IUnruledGrain.ReadAsync has no access rule"], WithoutRule(typeof(IUnruledGrain)));

    [Fact]
    public void missing_and_doubled_aliases_are_found() =>
        Assert.Equal(
            ["IUnruledGrain has no alias", "IUnruledGrain.WriteAsync has no alias", "IUnruledGrain has two methods with the alias Read"],
            WithoutAlias(typeof(IUnruledGrain)));

    private static IEnumerable<string> WithoutRule(Type type) =>
        type.GetMethods().Where(method => method.GetCustomAttribute<AccessAttribute>() is null).Select(method => $"{type.Name}.{method.Name} has no access rule");

    private static IEnumerable<string> WithoutAlias(Type type)
    {
        if (type.GetCustomAttribute<AliasAttribute>() is null)
        {
            yield return $"{type.Name} has no alias";
        }

        foreach (var method in type.GetMethods().Where(method => method.GetCustomAttribute<AliasAttribute>() is null))
        {
            yield return $"{type.Name}.{method.Name} has no alias";
        }

        var doubled = type.GetMethods().Select(method => method.GetCustomAttribute<AliasAttribute>()?.Alias).OfType<string>().GroupBy(alias => alias, StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var alias in doubled)
        {
            yield return $"{type.Name} has two methods with the alias {alias.Key}";
        }
    }
}
