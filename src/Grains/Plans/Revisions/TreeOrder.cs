using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>Puts parents before their children; otherwise the order stays.</summary>
internal static class TreeOrder
{
    /// <summary>A node whose parent is absent, or which is its own ancestor, keeps standing before its parent: the rules of a draft refuse it.</summary>
    public static ImmutableArray<DraftNode> Of(ImmutableArray<DraftNode> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (nodes.All(node => (node.Parent is null || seen.Contains(node.Parent)) & seen.Add(node.Id)))
        {
            return nodes;
        }

        var ids = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = nodes.Where(node => node.Parent is not null && ids.Contains(node.Parent)).ToLookup(node => node.Parent!, StringComparer.Ordinal);
        var ordered = new List<DraftNode>(nodes.Length);
        var placed = new HashSet<DraftNode>(ReferenceEqualityComparer.Instance);
        var next = new Stack<DraftNode>(nodes.Where(node => node.Parent is null || !ids.Contains(node.Parent)).Reverse());
        while (next.TryPop(out var node))
        {
            if (!placed.Add(node))
            {
                continue;
            }

            ordered.Add(node);
            foreach (var child in waiting[node.Id].Reverse())
            {
                next.Push(child);
            }
        }

        return [.. ordered, .. nodes.Where(node => !placed.Contains(node))];
    }
}
