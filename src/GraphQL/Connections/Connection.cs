namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>A page of a longer list, in the shape of the Relay connection specification.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class Connection<T>(IReadOnlyList<T> nodes, int offset, int totalCount)
    where T : class
{
    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Nodes => nodes;

    /// <summary>The items of the page, each with its cursor.</summary>
    public IReadOnlyList<Edge<T>> Edges
    {
        get
        {
            var edges = new Edge<T>[nodes.Count];
            for (var i = 0; i < edges.Length; i++)
            {
                edges[i] = new(Cursor.At(offset + i), nodes[i]);
            }

            return edges;
        }
    }

    /// <summary>Where the page lies in the list.</summary>
    public PageInfo PageInfo { get; } = new(offset, nodes.Count, totalCount);

    /// <summary>How many items the list has in all.</summary>
    public int TotalCount => totalCount;
}
