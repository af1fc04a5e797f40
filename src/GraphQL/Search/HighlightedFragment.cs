using GraphQL;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>An excerpt around matches.</summary>
internal sealed class HighlightedFragment(Domain.HighlightedFragment fragment)
{
    /// <summary>The excerpt in pieces, in order; at least one is marked.</summary>
    [Complexity(1, 5)]
    public IReadOnlyList<TextSegment> Segments() => [.. fragment.Segments.Select(segment => new TextSegment(segment))];
}
