using System.ComponentModel;

namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>An item of a page with its place in the list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
[Description("An item of a page with its place in the list.")]
internal sealed class Edge<T>(string cursor, T node)
    where T : class
{
    /// <summary>Opaque place of the item.</summary>
    [Description("Opaque place of the item: give it as `after` for the items that follow.")]
    public string Cursor => cursor;

    /// <summary>The item.</summary>
    [Description("The item.")]
    public T Node => node;
}
