using System.Collections.Immutable;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>A search in the terms of the index.</summary>
internal sealed record EngineQuery
{
    /// <summary>What is scored; null finds everything that passes.</summary>
    public required QueryNode? Scored { get; init; }

    /// <summary>What is marked in hits: the words without the bonus for standing together, which marks nothing more and costs an index of every text.</summary>
    public QueryNode? Marked => Scored is AllNode { Must: [var words], Should.IsEmpty: false } ? words : Scored;

    /// <summary>What must hold.</summary>
    public required ImmutableArray<QueryNode> Filters { get; init; }

    /// <summary>What must not hold.</summary>
    public ImmutableArray<QueryNode> Excluded { get; init; } = [];

    /// <summary>What to count over.</summary>
    public ImmutableArray<SearchFacet> Facets { get; init; } = [];

    /// <summary>Most values of a facet.</summary>
    public int FacetValues { get; init; }

    /// <summary>Hits wanted; 0 counts only.</summary>
    public required int Size { get; init; }

    /// <summary>The last hit of the page before.</summary>
    public EnginePosition? After { get; init; }
}
