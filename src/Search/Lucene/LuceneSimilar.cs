using System.Collections.Immutable;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Documents with the telling words of another one.</summary>
internal static class LuceneSimilar
{
    private const int MostTerms = 25;

    public static ImmutableArray<EngineHit> Find(
        IndexSearcher searcher, SearchDocument document, ImmutableArray<QueryNode> values, ImmutableArray<QueryNode> filters, ImmutableArray<QueryNode> excluded, Sort order, int count)
    {
        var language = TextAnalysis.Languages.Contains(document.Language) ? document.Language : TextAnalysis.Folded;
        var like = new MoreLikeThis(searcher.IndexReader)
        {
            Analyzer = new LuceneAnalyzers(),
            MinTermFreq = 1,
            MinDocFreq = 2,
            MaxQueryTerms = MostTerms,
            MinWordLen = 3,
            FieldNames = [IndexFields.InLanguage(IndexFields.Title, language), IndexFields.InLanguage(IndexFields.Text, language)],
        };
        var query = new BooleanQuery(disableCoord: true);
        query.Add(Words(like, IndexFields.InLanguage(IndexFields.Title, language), document.Title), Occur.SHOULD);
        query.Add(Words(like, IndexFields.InLanguage(IndexFields.Text, language), $"{document.Title}\n{document.Text}"), Occur.SHOULD);
        foreach (var value in values)
        {
            query.Add(LuceneQueries.Of(value), Occur.SHOULD);
        }

        var lucene = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
        foreach (var node in excluded)
        {
            lucene.Add(LuceneQueries.Of(node), Occur.MUST_NOT);
        }

        var found = searcher.Search(lucene, new SegmentFilters(filters), count, order, doDocScores: true, doMaxScore: false);
        return [.. found.ScoreDocs.Select(hit => new EngineHit(LuceneDocuments.Read(searcher.Doc(hit.Doc)), hit.Score, null, []))];
    }

    private static Query Words(MoreLikeThis like, string field, string text) => like.Like(new StringReader(SearchText.Clean(text)), field);
}
