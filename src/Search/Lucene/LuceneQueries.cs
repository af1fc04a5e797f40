using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Renders the index query for Lucene.</summary>
internal static class LuceneQueries
{
    // The filters are bits already: asking one is cheaper than any other way to bring two lists together.
    private static readonly FilteredQuery.FilterStrategy ByBit = new AlwaysByBit();

    /// <summary>The whole search, narrowed; its scores are to be ranked by <see cref="RankedCollector"/>.</summary>
    public static Query Of(QueryNode? scored, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded)
    {
        Query query = scored is null ? new MatchAllDocsQuery() : Of(scored);
        if (!excluded.IsEmpty)
        {
            query = Boolean([(query, Occur.MUST), .. excluded.Select(node => (Of(node), Occur.MUST_NOT))], 0);
        }

        return new FilteredQuery(query, new SegmentFilters(filters), ByBit);
    }

    /// <summary>Only the filters.</summary>
    public static Query Of(ImmutableArray<QueryNode> filters) => new ConstantScoreQuery(new SegmentFilters(filters));

    /// <summary>What passes a condition among what passes the filters.</summary>
    public static Query Of(QueryNode condition, ImmutableArray<QueryNode> filters) => new FilteredQuery(Of(condition), new SegmentFilters(filters), ByBit);

    public static Query Of(QueryNode node) => node switch
    {
        TermNode term => new TermQuery(new Term(term.Field, term.Term)) { Boost = term.Boost },
        PhraseNode phrase => Phrase(phrase),
        PrefixNode prefix => new PrefixQuery(new Term(prefix.Field, prefix.Prefix)) { Boost = prefix.Boost, MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE },
        ValueNode values => Values(values),
        BestNode best => Best(best),
        AllNode all => Boolean(
            [.. all.Must.Select(part => (Of(part), Occur.MUST)), .. all.Should.Select(part => (Of(part), Occur.SHOULD)), .. all.MustNot.Select(part => (Of(part), Occur.MUST_NOT))],
            all.MinimumShould),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such query."),
    };

    private static BooleanQuery Boolean(IEnumerable<(Query Query, Occur Occur)> parts, int minimumShould)
    {
        var query = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = minimumShould };
        foreach (var (part, occur) in parts)
        {
            query.Add(part, occur);
        }

        return query;
    }

    private static ConstantScoreQuery Values(ValueNode values)
    {
        if (values.Values is [var only])
        {
            return new ConstantScoreQuery(new TermQuery(new Term(values.Field, only))) { Boost = values.Boost };
        }

        var terms = Boolean(values.Values.Distinct(StringComparer.Ordinal).Select(value => ((Query)new TermQuery(new Term(values.Field, value)), Occur.SHOULD)), 0);
        return new ConstantScoreQuery(new QueryWrapperFilter(terms)) { Boost = values.Boost };
    }

    private static DisjunctionMaxQuery Best(BestNode best)
    {
        var query = new DisjunctionMaxQuery(best.Tie) { Boost = best.Boost };
        foreach (var part in best.Parts)
        {
            query.Add(Of(part));
        }

        return query;
    }

    private static Query Phrase(PhraseNode phrase)
    {
        var positions = phrase.Tokens.GroupBy(token => token.Position).ToArray();
        if (positions.All(forms => forms.Count() == 1))
        {
            var exact = new PhraseQuery { Slop = phrase.Slop, Boost = phrase.Boost };
            foreach (var token in phrase.Tokens)
            {
                exact.Add(new Term(phrase.Field, token.Term), token.Position - phrase.Tokens[0].Position);
            }

            return exact;
        }

        var forms = new MultiPhraseQuery { Slop = phrase.Slop, Boost = phrase.Boost };
        foreach (var position in positions)
        {
            forms.Add([.. position.Select(token => new Term(phrase.Field, token.Term))], position.Key - phrase.Tokens[0].Position);
        }

        return forms;
    }

    private sealed class AlwaysByBit : FilteredQuery.RandomAccessFilterStrategy
    {
        protected override bool UseRandomAccess(IBits bits, int firstFilterDoc) => true;
    }
}
