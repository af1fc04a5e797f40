using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// One numbering of a field's values over all segments of a reader, made once per reader and field: the values in their order, and for each
/// segment the number of each of its values.
/// </summary>
internal sealed class FacetOrdinals
{
    private static readonly ConditionalWeakTable<IndexReader, FacetOrdinals> OfReaders = [];
    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<string, Lazy<Numbering>> _fields = new(StringComparer.Ordinal);

    private FacetOrdinals(IndexReader reader) => _reader = reader;

    public static FacetOrdinals Of(IndexReader reader) => OfReaders.GetValue(reader, key => new FacetOrdinals(key));

    /// <summary>Makes the numberings of all facets, and the columns of segments that have none yet.</summary>
    public void Warm()
    {
        foreach (var facet in Enum.GetValues<SearchFacet>())
        {
            var field = IndexFields.Of(facet);
            Get(field);
            foreach (var leaf in _reader.Leaves)
            {
                FacetColumn.Of(leaf.AtomicReader, field);
            }
        }
    }

    public int Count(string field) => Get(field).Values.Length;

    /// <summary>The number that each value of a segment has in the reader.</summary>
    public int[] Of(string field, int segment) => Get(field).Segments[segment];

    public string Value(string field, int ordinal) => Get(field).Values[ordinal];

    private Numbering Get(string field) => _fields.GetOrAdd(field, name => new Lazy<Numbering>(() => Number(name))).Value;

    private Numbering Number(string field)
    {
        var segments = _reader.Leaves.Select(leaf => Values(leaf.AtomicReader, field)).ToArray();
        var values = segments.SelectMany(segment => segment).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new Numbering(values, [.. segments.Select(segment => segment.Select(value => Array.BinarySearch(values, value, StringComparer.Ordinal)).ToArray())]);
    }

    private static string[] Values(AtomicReader segment, string field)
    {
        // A field has values of one of the two kinds; asked for the other, a reader answers null or throws.
        var info = segment.FieldInfos.FieldInfo(field)?.DocValuesType;
        var sets = info == DocValuesType.SORTED_SET ? segment.GetSortedSetDocValues(field) : null;
        var values = info == DocValuesType.SORTED ? segment.GetSortedDocValues(field) : null;
        var texts = new string[sets?.ValueCount ?? values?.ValueCount ?? 0];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < texts.Length; ordinal++)
        {
            sets?.LookupOrd(ordinal, bytes);
            values?.LookupOrd(ordinal, bytes);
            texts[ordinal] = bytes.Utf8ToString();
        }

        return texts;
    }

    private sealed record Numbering(string[] Values, int[][] Segments);
}
