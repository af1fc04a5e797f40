using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Types;

/// <summary>The assemblies built from src.</summary>
internal static class ProductAssemblies
{
    public static IReadOnlyList<(string Project, Assembly Assembly)> All { get; } =
        [.. SourceTree.ProductProjects.Select(project => (project, Assembly.Load(NameOf(project))))];

    /// <summary>Types that somebody wrote: no compiler's and no generator's.</summary>
    public static IReadOnlyList<Type> WrittenTypes { get; } = [.. All.SelectMany(product => product.Assembly.GetTypes()).Where(IsWritten)];

    /// <summary>The project an assembly is built from, or null for somebody else's.</summary>
    public static string? ProjectOf(string assembly) => SourceTree.ProductProjects.FirstOrDefault(project => NameOf(project) == assembly);

    /// <summary>Whether a type is the product's own, or a fixture that stands for such a type.</summary>
    public static bool IsOurs(Type type) => type.Namespace?.StartsWith("MunicipalBenchmark", StringComparison.Ordinal) == true;

    private static string NameOf(string project) => project == "Silo" ? "mb" : $"MunicipalBenchmark.{project}";

    private static bool IsWritten(Type type) =>
        IsOurs(type)
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.GetCustomAttribute<GeneratedCodeAttribute>() is null
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
