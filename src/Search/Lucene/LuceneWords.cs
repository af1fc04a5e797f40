using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Words of the dictionary, each counted among the documents that the caller may find.</summary>
internal static class LuceneWords
{
    private const int MostLooked = 2_000;
    private const int MostCounted = 100;
    private const int MostEdits = 2;

    public static ImmutableArray<WordCount> Complete(IndexSearcher searcher, string prefix, ImmutableArray<QueryNode> filters, int count)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Completions) is not { } terms)
        {
            return [];
        }

        var found = new List<WordCount>();
        var dictionary = terms.GetEnumerator();
        for (var more = dictionary.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END; more && found.Count < MostLooked; more = dictionary.MoveNext())
        {
            var word = dictionary.Term.Utf8ToString();
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
            {
                break;
            }

            found.Add(new WordCount(word, dictionary.DocFreq));
        }

        return [.. Visible(searcher, IndexFields.Completions, found.OrderByDescending(word => word.Count).Select(word => word.Word), filters)
            .OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal).Take(count)];
    }

    public static int Starts(IndexSearcher searcher, string prefix, int most)
    {
        var count = 0;
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Completions) is { } terms)
        {
            var dictionary = terms.GetEnumerator();
            for (var more = dictionary.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
                more && count < most && StringHelper.StartsWith(dictionary.Term, new BytesRef(prefix));
                more = dictionary.MoveNext())
            {
                count++;
            }
        }

        return count;
    }

    public static ImmutableArray<WordCount> SpeltLike(IndexSearcher searcher, string word, ImmutableArray<QueryNode> filters)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Words) is not { } terms)
        {
            return [];
        }

        var found = new List<string>();
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Words, word), MostEdits, 0, transpositions: true);
        while (found.Count < MostLooked && near.MoveNext())
        {
            found.Add(near.Term.Utf8ToString());
        }

        return [.. Visible(searcher, IndexFields.Words, found.OrderByDescending(candidate => Trigrams.Similarity(word, candidate)), filters)];
    }

    private static IEnumerable<WordCount> Visible(IndexSearcher searcher, string field, IEnumerable<string> words, ImmutableArray<QueryNode> filters)
    {
        foreach (var word in words.Take(MostCounted))
        {
            var count = new TotalHitCountCollector();
            searcher.Search(LuceneQueries.Of(new ValueNode(field, [word], 1), filters), count);
            if (count.TotalHits > 0)
            {
                yield return new WordCount(word, count.TotalHits);
            }
        }
    }
}
