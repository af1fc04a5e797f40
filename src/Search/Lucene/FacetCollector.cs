using Lucene.Net.Index;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Counts one facet beside the collector of hits: by the segment's own numbers, added up once a segment.</summary>
internal sealed class FacetCollector(SearchFacet facet, FacetOrdinals ordinals) : ICollector
{
    private readonly string _field = IndexFields.Of(facet);
    private readonly int[] _counts = new int[ordinals.Count(IndexFields.Of(facet))];
    private readonly bool _several = IndexFields.HasSeveral(facet);
    private SortedSetDocValues? _sets;
    private SortedDocValues? _values;
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
        _sets = _several ? context.AtomicReader.GetSortedSetDocValues(_field) : null;
        _values = _several ? null : context.AtomicReader.GetSortedDocValues(_field);
        _segmentNumber = context.Ord;
        _segment = new int[_sets?.ValueCount ?? _values?.ValueCount ?? 0];
    }

    public void Collect(int doc)
    {
        if (_values?.GetOrd(doc) is >= 0 and var only)
        {
            _segment[only]++;
        }
        else if (_sets is not null)
        {
            _sets.SetDocument(doc);
            for (var ordinal = _sets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _sets.NextOrd())
            {
                _segment[ordinal]++;
            }
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
