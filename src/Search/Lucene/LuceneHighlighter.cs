using System.Collections.Immutable;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Marks what matched in the texts of hits, by cutting them again: only the page's few hits pay.</summary>
internal static class LuceneHighlighter
{
    private const int FragmentLength = 160;
    private const int MostFragments = 3;
    private const int LongestText = 200_000;

    public static EngineHit Mark(Query query, SearchDocument document, float score)
    {
        var title = Best(query, IndexFields.Title, document.Language, document.Title, whole: true);
        return new EngineHit(document, score, title.IsEmpty ? null : title[0], Best(query, IndexFields.Text, document.Language, document.Text, whole: false));
    }

    /// <summary>By the language's stems, and by the words as they stand where that marks nothing.</summary>
    private static ImmutableArray<string> Best(Query query, string field, string language, string text, bool whole)
    {
        var clean = SearchText.Clean(text);
        var stemmed = TextAnalysis.Languages.Contains(language) ? Fragments(query, IndexFields.InLanguage(field, language), clean, whole) : [];
        return stemmed.IsEmpty ? Fragments(query, field, clean, whole) : stemmed;
    }

    private static ImmutableArray<string> Fragments(Query query, string field, string text, bool whole)
    {
        // One scorer for both, else the fragmenter finds no positions.
        var scorer = new QueryScorer(query, field) { ExpandMultiTermQuery = true };
        var highlighter = new Highlighter(new MarkFormatter(), new DefaultEncoder(), scorer)
        {
            MaxDocCharsToAnalyze = LongestText,
            TextFragmenter = whole ? new NullFragmenter() : new SimpleSpanFragmenter(scorer, FragmentLength),
        };
        using var stream = TextAnalysis.Of(IndexFields.LanguageOf(field)).GetTokenStream(field, text);
        var fragments = highlighter.GetBestTextFragments(stream, text, mergeContiguousFragments: false, whole ? 1 : MostFragments);
        return [.. fragments.Where(fragment => fragment is { Score: > 0 }).Select(fragment => fragment.ToString().Trim()).Where(MarkedText.HasMark)];
    }

    private sealed class MarkFormatter : IFormatter
    {
        public string HighlightTerm(string originalText, TokenGroup tokenGroup) =>
            tokenGroup.TotalScore <= 0 ? originalText : $"{SearchText.MarkStart}{originalText}{SearchText.MarkEnd}";
    }
}
