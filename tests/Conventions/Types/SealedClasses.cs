using MunicipalBenchmark.Conventions.Fixtures;

namespace MunicipalBenchmark.Conventions.Types;

public sealed class SealedClasses
{
    [Fact]
    public void every_class_is_sealed_or_abstract_or_static() => Assert.Empty(Violations(ProductAssemblies.WrittenTypes));

    [Fact]
    public void an_open_class_is_found() => Assert.Equal([nameof(OpenRecord)], Violations([typeof(OpenRecord), typeof(ClosedMessage), typeof(Math), typeof(Stream)]));

    private static string[] Violations(IEnumerable<Type> types) =>
        [.. types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsMadeByRazor(type)).Select(type => type.Name)];

    // The class of a .razor file is written by the Razor compiler, open, and cannot be told otherwise.
    private static bool IsMadeByRazor(Type type) =>
        type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null || type.Name == "_Imports";
}
