using MunicipalBenchmark.Documents.Drafting;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>Parents before their children, else as in the document.</summary>
internal static class NodeOrder
{
    /// <summary>Orders the nodes.</summary>
    public static List<NodeBuilder> ParentsFirst(IReadOnlyList<NodeBuilder> nodes)
    {
        var ordered = new List<NodeBuilder>(nodes.Count);
        var done = new HashSet<NodeBuilder>();
        var path = new Stack<NodeBuilder>();
        foreach (var node in nodes)
        {
            for (var next = node; next is not null && done.Add(next); next = next.Parent)
            {
                path.Push(next);
            }

            ordered.AddRange(path);
            path.Clear();
        }

        return ordered;
    }
}
