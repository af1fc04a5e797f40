using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// Counts all facets of a search at once. While hits come it only notes them; at the end of a segment each facet is counted in one loop over plain
/// arrays, by the segment's own numbers, which are added up by the reader's.
/// </summary>
internal sealed class FacetCollector : ICollector
{
    private readonly ImmutableArray<SearchFacet> _facets;
    private readonly FacetOrdinals _ordinals;
    private readonly int[][] _counts;
    private AtomicReaderContext? _segment;
    private int[] _hits = new int[1_024];
    private int _found;

    public FacetCollector(ImmutableArray<SearchFacet> facets, FacetOrdinals ordinals)
    {
        _facets = facets;
        _ordinals = ordinals;
        _counts = [.. facets.Select(facet => new int[ordinals.Count(IndexFields.Of(facet))])];
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counts need no score.
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Flush();
        _segment = context;
    }

    public void Collect(int doc)
    {
        if (_found == _hits.Length)
        {
            Array.Resize(ref _hits, _found * 2);
        }

        _hits[_found++] = doc;
    }

    public ImmutableArray<FacetCounts> Counts(int most)
    {
        Flush();
        return [.. _facets.Select((facet, number) => new FacetCounts(facet, Most(facet, _counts[number], most)))];
    }

    private ImmutableArray<FacetCount> Most(SearchFacet facet, int[] counts, int most)
    {
        var field = IndexFields.Of(facet);
        return
        [
            .. Enumerable.Range(0, counts.Length).Where(ordinal => counts[ordinal] > 0)
                .OrderByDescending(ordinal => counts[ordinal]).ThenBy(ordinal => ordinal).Take(most)
                .Select(ordinal => new FacetCount(_ordinals.Value(field, ordinal), counts[ordinal])),
        ];
    }

    private void Flush()
    {
        if (_found == 0 || _segment is not { } segment)
        {
            return;
        }

        for (var number = 0; number < _facets.Length; number++)
        {
            var field = IndexFields.Of(_facets[number]);
            var column = FacetColumn.Of(segment.AtomicReader, field);
            var inSegment = column.Count(_hits.AsSpan(0, _found));
            var inReader = _ordinals.Of(field, segment.Ord);
            for (var ordinal = 0; ordinal < inSegment.Length; ordinal++)
            {
                _counts[number][inReader[ordinal]] += inSegment[ordinal];
            }
        }

        _found = 0;
    }
}
