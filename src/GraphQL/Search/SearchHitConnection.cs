using GraphQL;
using MunicipalBenchmark.GraphQL.Connections;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A page of what a search found, in the shape of the Relay connection specification, with what is said of the whole answer.</summary>
internal sealed class SearchHitConnection(string? after, Domain.SearchAnswer answer)
{
    /// <summary>The hits of the page, best first; equal scores newest first.</summary>
    public IReadOnlyList<SearchHit> Nodes { get; } = [.. answer.Hits.Select(hit => new SearchHit(hit))];

    /// <summary>The hits of the page, each with its cursor.</summary>
    public IReadOnlyList<Edge<SearchHit>> Edges() => [.. Nodes.Zip(answer.Hits, (node, hit) => new Edge<SearchHit>(hit.Cursor, node))];

    /// <summary>Where the page lies in the answer. After a full page one more may follow that turns out empty.</summary>
    public PageInfo PageInfo => PageInfo.Forward(after, HasNext, answer.Hits is [var start, ..] ? start.Cursor : null, answer.Hits is [.., var end] ? end.Cursor : null);

    /// <summary>How many documents were found in all.</summary>
    public int TotalCount => int.CreateSaturating(answer.Total);

    /// <summary>The facets asked for, in that order.</summary>
    [Complexity(1, 6)]
    public IReadOnlyList<FacetCounts> Facets() => [.. answer.Facets.Select(facet => new FacetCounts(facet))];

    /// <summary>"Did you mean": the text with likely typos put right, when little was found and another spelling finds more; else null.</summary>
    public string? Suggestion => answer.Suggestion;

    /// <summary>Synonyms that were searched besides what was typed.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<AppliedSynonym> Synonyms() => [.. answer.Synonyms.Select(synonym => new AppliedSynonym(synonym))];

    /// <summary>True when no document had enough of the words, and those with any of them are shown.</summary>
    public bool Relaxed => answer.Relaxed;

    // The index gives a cursor after every full page; of the first page the total says more.
    private bool HasNext => after is null ? answer.Hits.Length < answer.Total : answer.Cursor is not null;
}
