using GraphQL.Types;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>Gathers the fields of a root from the features, each in its own folder.</summary>
internal static class RootFields
{
    /// <summary>Adds the fields of a feature's class to a root.</summary>
    /// <typeparam name="T">The feature's class: each public method is a field.</typeparam>
    /// <param name="root">The root.</param>
    public static void Include<T>(this ObjectGraphType root)
    {
        foreach (var field in new AutoRegisteringObjectGraphType<T>().Fields)
        {
            root.AddField(field);
        }
    }
}
