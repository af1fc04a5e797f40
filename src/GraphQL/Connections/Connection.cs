using System.ComponentModel;

namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>A page of a longer list, in the shape of the Relay connection specification.</summary>
/// <remarks>The engine does not find the XML docs of generic types, hence the descriptions as attributes.</remarks>
/// <typeparam name="T">What is listed.</typeparam>
[Description("A page of a longer list, in the shape of the Relay connection specification.")]
internal sealed class Connection<T>(IReadOnlyList<T> nodes, int offset, int totalCount)
    where T : class
{
    /// <summary>The items of the page.</summary>
    [Description("The items of the page.")]
    public IReadOnlyList<T> Nodes => nodes;

    /// <summary>The items of the page, each with its cursor.</summary>
    [Description("The items of the page, each with its cursor.")]
    public IReadOnlyList<Edge<T>> Edges() => [.. nodes.Select((node, i) => new Edge<T>(Cursor.At(offset + i), node))];

    /// <summary>Where the page lies in the list.</summary>
    [Description("Where the page lies in the list.")]
    public PageInfo PageInfo => PageInfo.Of(offset, nodes.Count, totalCount);

    /// <summary>How many items the list has in all.</summary>
    [Description("How many items the list has in all.")]
    public int TotalCount => totalCount;
}
