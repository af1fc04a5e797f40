using Lucene.Net.Index;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Counts one facet beside the collector of hits: by the segment's own numbers, added up once a segment.</summary>
internal sealed class FacetCollector(SearchFacet facet, FacetOrdinals ordinals) : ICollector
{
    private readonly string _field = IndexFields.Of(facet);
    private readonly int[] _counts = new int[ordinals.Count(IndexFields.Of(facet))];
    private SortedSetDocValues? _values;
    private int[] _segment = [];
    private int _segmentNumber;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counts need no score.
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Flush();
        _values = context.AtomicReader.GetSortedSetDocValues(_field);
        _segmentNumber = context.Ord;
        _segment = _values is null ? [] : new int[_values.ValueCount];
    }

    public void Collect(int doc)
    {
        if (_values is null)
        {
            return;
        }

        _values.SetDocument(doc);
        for (var ordinal = _values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _values.NextOrd())
        {
            _segment[ordinal]++;
        }
    }

    public FacetCounts Counts(int most)
    {
        Flush();
        var counted = Enumerable.Range(0, _counts.Length).Where(ordinal => _counts[ordinal] > 0)
            .OrderByDescending(ordinal => _counts[ordinal]).ThenBy(ordinal => ordinal).Take(most)
            .Select(ordinal => new FacetCount(ordinals.Value(_field, ordinal), _counts[ordinal]));
        return new FacetCounts(facet, [.. counted]);
    }

    private void Flush()
    {
        for (var ordinal = 0; ordinal < _segment.Length; ordinal++)
        {
            if (_segment[ordinal] > 0)
            {
                _counts[ordinals.Global(_field, _segmentNumber, ordinal)] += _segment[ordinal];
            }
        }

        _segment = [];
    }
}
