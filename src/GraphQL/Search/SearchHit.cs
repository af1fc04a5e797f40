using GraphQL;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A plan, node or local indicator that a search found.</summary>
internal sealed class SearchHit(Domain.SearchHit hit) : FoundFields(hit.Document)
{
    /// <summary>Relevance, higher is better. Comparable within one answer only.</summary>
    public double Score => hit.Score;

    /// <summary>The whole title in pieces, marked where it matched.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<TextSegment> TitleSegments() => [.. hit.Title.Select(segment => new TextSegment(segment))];

    /// <summary>Excerpts of the text, best first, at most three; empty when only title, code or context matched.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<HighlightedFragment> Highlights() => [.. hit.Fragments.Select(fragment => new HighlightedFragment(fragment))];
}
