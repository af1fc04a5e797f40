using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Renders the index query for Lucene.</summary>
internal static class LuceneQueries
{
    /// <summary>The whole search: scored, narrowed, higher levels first.</summary>
    public static Query Of(QueryNode? scored, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded)
    {
        Query query = scored is null ? new MatchAllDocsQuery() : Of(scored);
        if (!excluded.IsEmpty)
        {
            query = Boolean([(query, Occur.MUST), .. excluded.Select(node => (Of(node), Occur.MUST_NOT))], 0);
        }

        return new FilteredQuery(new RankedQuery(query), new QueryWrapperFilter(Both(filters)));
    }

    /// <summary>Only the filters.</summary>
    public static Query Of(ImmutableArray<QueryNode> filters) => new ConstantScoreQuery(Both(filters));

    private static Query Both(ImmutableArray<QueryNode> filters) => filters is [var only] ? Of(only) : Boolean(filters.Select(node => (Of(node), Occur.MUST)), 0);

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

    /// <summary>Multiplies the score by the document's rank.</summary>
    private sealed class RankedQuery(Query query) : CustomScoreQuery(query)
    {
        protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new RankProvider(context);
    }

    private sealed class RankProvider(AtomicReaderContext context) : CustomScoreProvider(context)
    {
        private readonly NumericDocValues? _rank = context.AtomicReader.GetNumericDocValues(IndexFields.Rank);

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore) => (float)(subQueryScore * ((_rank?.Get(doc) ?? 100) * 0.01));
    }
}
