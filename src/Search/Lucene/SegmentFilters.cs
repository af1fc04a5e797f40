using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// What may be found, as a bit for each document of a segment: made once for a viewer and segment, since a segment never changes, and kept as long as
/// the segment is. What was replaced since is left out by the segment's list of live documents.
/// </summary>
internal sealed class SegmentFilters(ImmutableArray<QueryNode> filters) : Filter
{
    // Viewers of the same rights share one; beyond, a segment starts anew.
    private const int MostKept = 128;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FixedBitSet>> Kept = [];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        FixedBitSet? passing = null;
        var shared = true;
        foreach (var filter in filters)
        {
            var bits = Bits(context, filter);
            if (passing is null)
            {
                passing = bits;
                continue;
            }

            passing = shared ? passing.Clone() : passing;
            shared = false;
            passing.And(bits);
        }

        return BitsFilteredDocIdSet.Wrap(passing ?? throw new InvalidOperationException("A search without any filter would show everything."), acceptDocs);
    }

    private static FixedBitSet Bits(AtomicReaderContext context, QueryNode filter)
    {
        if (!IsShared(filter))
        {
            return Make(context, filter);
        }

        var kept = Kept.GetOrCreateValue(context.AtomicReader.CoreCacheKey);
        var key = KeyOf(filter);
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[key] = Make(context, filter);
    }

    private static FixedBitSet Make(AtomicReaderContext context, QueryNode filter)
    {
        var bits = new FixedBitSet(context.AtomicReader.MaxDoc);
        if (new QueryWrapperFilter(LuceneQueries.Of(filter)).GetDocIdSet(context, null)?.GetIterator() is { } found)
        {
            bits.Or(found);
        }

        return bits;
    }

    /// <summary>Whether others will ask the same: not for one document or one word.</summary>
    private static bool IsShared(QueryNode node) => node switch
    {
        ValueNode values => values.Field is not (IndexFields.Id or IndexFields.Code or IndexFields.Words or IndexFields.Completions),
        AllNode all => all.Must.All(IsShared) && all.Should.All(IsShared) && all.MustNot.All(IsShared),
        _ => false,
    };

    private static string KeyOf(QueryNode node) => Write(new StringBuilder(), node).ToString();

    private static StringBuilder Write(StringBuilder key, QueryNode node)
    {
        switch (node)
        {
            case ValueNode values:
                // Lengths, so that no value can imitate the signs between them.
                key.Append(values.Field);
                foreach (var value in values.Values)
                {
                    key.Append(' ').Append(value.Length).Append(':').Append(value);
                }

                return key.Append(';');
            case AllNode all:
                key.Append('(').Append(all.MinimumShould).Append(' ');
                foreach (var (sign, parts) in new[] { ('+', all.Must), ('|', all.Should), ('-', all.MustNot) })
                {
                    foreach (var part in parts)
                    {
                        Write(key.Append(sign), part);
                    }
                }

                return key.Append(')');
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "Only values are kept.");
        }
    }
}
