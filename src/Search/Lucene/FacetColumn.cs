using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// The values of one field for each document of a segment, by number, as plain arrays: 4 bytes a document, and 4 a value where there may be several.
/// Made once for a segment and kept as long as it is.
/// </summary>
internal sealed class FacetColumn
{
    private const int None = -1;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FacetColumn>> Kept = [];

    private readonly int _values;

    // One value each: its number by document. Several: where the document's numbers end.
    private readonly int[] _only = [];
    private readonly int[] _ends = [];
    private readonly int[] _numbers = [];

    private FacetColumn(AtomicReader segment, string field)
    {
        // A field has values of one of the two kinds; asked for the other, a reader answers null or throws.
        switch (segment.FieldInfos.FieldInfo(field)?.DocValuesType)
        {
            case DocValuesType.SORTED when segment.GetSortedDocValues(field) is { } values:
                _values = values.ValueCount;
                _only = new int[segment.MaxDoc];
                for (var doc = 0; doc < _only.Length; doc++)
                {
                    _only[doc] = values.GetOrd(doc);
                }

                break;
            case DocValuesType.SORTED_SET when segment.GetSortedSetDocValues(field) is { } sets:
                _values = (int)sets.ValueCount;
                _ends = new int[segment.MaxDoc];
                _numbers = Numbers(sets, _ends);
                break;
        }
    }

    public static FacetColumn Of(AtomicReader segment, string field) =>
        Kept.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(field, static (name, reader) => new FacetColumn(reader, name), segment);

    /// <summary>How many of the documents have each value.</summary>
    public int[] Count(ReadOnlySpan<int> documents)
    {
        var counts = new int[_values];
        if (_only.Length > 0)
        {
            foreach (var doc in documents)
            {
                if (_only[doc] != None)
                {
                    counts[_only[doc]]++;
                }
            }
        }
        else if (_ends.Length > 0)
        {
            foreach (var doc in documents)
            {
                for (var at = doc == 0 ? 0 : _ends[doc - 1]; at < _ends[doc]; at++)
                {
                    counts[_numbers[at]]++;
                }
            }
        }

        return counts;
    }

    private static int[] Numbers(SortedSetDocValues sets, int[] ends)
    {
        var numbers = new List<int>(ends.Length);
        for (var doc = 0; doc < ends.Length; doc++)
        {
            sets.SetDocument(doc);
            for (var number = sets.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = sets.NextOrd())
            {
                numbers.Add((int)number);
            }

            ends[doc] = numbers.Count;
        }

        return [.. numbers];
    }
}
