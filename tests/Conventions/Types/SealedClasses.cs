using MunicipalBenchmark.Conventions.Fixtures;

namespace MunicipalBenchmark.Conventions.Types;

public sealed class SealedClasses
{
    [Fact]
    public void every_class_is_sealed_or_abstract_or_static() => Assert.Empty(Violations(ProductAssemblies.WrittenTypes));

    [Fact]
    public void an_open_class_is_found() => Assert.Equal([nameof(OpenRecord)], Violations([typeof(OpenRecord), typeof(ClosedMessage), typeof(Math), typeof(Stream)]));

    private static string[] Violations(IEnumerable<Type> types) =>
        [.. types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name)];
}
