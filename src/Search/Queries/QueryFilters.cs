using System.Collections.Immutable;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>What a document must pass whatever was typed.</summary>
internal static class QueryFilters
{
    /// <summary>Documents, and of these only what the caller may find. Rows of sources have no visibility, so that one condition is enough.</summary>
    public static ImmutableArray<QueryNode> Of(SearchViewer viewer) =>
        [viewer.Everything ? new ValueNode(IndexFields.Row, [IndexFields.RowOfDocument], 1) : Visible(viewer)];

    /// <summary>What no document passes.</summary>
    public static ImmutableArray<QueryNode> Nothing { get; } = [new ValueNode(IndexFields.Id, [], 1)];

    /// <summary>The request's own filters.</summary>
    public static IEnumerable<QueryNode> Of(ImmutableArray<SearchFilter> filters) =>
        filters.Select(filter => new ValueNode(IndexFields.Of(filter.Facet), filter.Values.IsDefault ? [] : filter.Values, 1));

    private static QueryNode Visible(SearchViewer viewer)
    {
        var ways = ImmutableArray.CreateBuilder<QueryNode>();
        ways.Add(new ValueNode(IndexFields.Visibility, [IndexedDocument.Upper(Visibility.Public)], 1));
        if (!viewer.Cities.IsEmpty)
        {
            ways.Add(new ValueNode(IndexFields.Of(SearchFacet.City), [.. viewer.Cities.Select(city => city.Value)], 1));
        }

        // Former members are few; a network with none shares its condition with others.
        foreach (var networks in viewer.Networks.GroupBy(network => string.Join(' ', viewer.Absent.Where(absent => absent.Network == network).Select(absent => absent.City.Value).Order(StringComparer.Ordinal))))
        {
            ImmutableArray<string> absent = [.. networks.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            ways.Add(new AllNode(
                [
                    new ValueNode(IndexFields.Visibility, [IndexedDocument.Upper(Visibility.Networks)], 1),
                    new ValueNode(IndexFields.Audience, [.. networks.Select(network => network.Value)], 1),
                ],
                [],
                absent.IsEmpty ? [] : [new ValueNode(IndexFields.Of(SearchFacet.City), absent, 1)],
                0));
        }

        return ways.Count == 1 ? ways[0] : AllNode.Any(ways.ToImmutable());
    }
}
