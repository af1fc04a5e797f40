using System.Collections.Immutable;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>Renders the index query for Elasticsearch.</summary>
internal static class ElasticQueries
{
    /// <summary>The whole search: scored, narrowed, higher levels first.</summary>
    public static Query Of(QueryNode? scored, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded)
    {
        var query = new Query { Bool = new BoolQuery { Must = [scored is null ? new Query { MatchAll = new MatchAllQuery() } : Of(scored)], MustNot = [.. excluded.Select(Of)] } };
        var ranked = new FunctionScoreQuery
        {
            Query = query,
            Functions = [new FunctionScore { FieldValueFactor = new FieldValueFactorScoreFunction(IndexFields.Rank) { Factor = 0.01, Missing = 100 } }],
            BoostMode = FunctionBoostMode.Multiply,
        };
        return new Query { Bool = new BoolQuery { Must = [new Query { FunctionScore = ranked }], Filter = [.. filters.Select(Of)] } };
    }

    /// <summary>Only the filters.</summary>
    public static Query Of(ImmutableArray<QueryNode> filters) => new() { Bool = new BoolQuery { Filter = [.. filters.Select(Of)] } };

    public static Query Of(QueryNode node) => node switch
    {
        TermNode term => new Query { Term = new TermQuery(term.Field, term.Term) { Boost = term.Boost } },
        PhraseNode phrase => new Query { MatchPhrase = new MatchPhraseQuery(phrase.Field, phrase.Text) { Slop = phrase.Slop, Boost = phrase.Boost } },
        PrefixNode prefix => new Query { Prefix = new PrefixQuery(prefix.Field, prefix.Prefix) { Boost = prefix.Boost } },
        ValueNode values => Values(values),
        BestNode best => new Query { DisMax = new DisMaxQuery([.. best.Parts.Select(Of)]) { TieBreaker = best.Tie, Boost = best.Boost } },
        AllNode all => new Query
        {
            Bool = new BoolQuery
            {
                Must = [.. all.Must.Select(Of)],
                Should = [.. all.Should.Select(Of)],
                MustNot = [.. all.MustNot.Select(Of)],
                MinimumShouldMatch = all.MinimumShould,
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No such query."),
    };

    public static Query Terms(string field, IEnumerable<string> values) => new() { Terms = new TermsQuery(field, new TermsQueryField([.. values.Select(FieldValue.String)])) };

    private static Query Values(ValueNode values) => new() { ConstantScore = new ConstantScoreQuery(Terms(values.Field, values.Values)) { Boost = values.Boost } };
}
