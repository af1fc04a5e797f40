using System.Collections.Immutable;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>Marks what matched, with characters that texts cannot hold.</summary>
internal static class ElasticHighlight
{
    private const int FragmentLength = 160;
    private const int MostFragments = 3;
    private const int LongestText = 200_000;

    public static Highlight Of(Query query) => new()
    {
        HighlightQuery = query,
        PreTags = [SearchText.MarkStart.ToString()],
        PostTags = [SearchText.MarkEnd.ToString()],
        Type = HighlighterType.Plain,
        Order = HighlighterOrder.Score,
        MaxAnalyzedOffset = LongestText,
        Fields =
        [
            .. Names(IndexFields.Title).Select(name => KeyValuePair.Create((Field)name, new HighlightField { NumberOfFragments = 0 })),
            .. Names(IndexFields.Text).Select(name => KeyValuePair.Create((Field)name, new HighlightField { NumberOfFragments = MostFragments, FragmentSize = FragmentLength })),
        ],
    };

    /// <summary>The marked fragments of the first field that has any.</summary>
    public static ImmutableArray<string> Of(Hit<StoredDocument> hit, params string[] fields) =>
        fields.Select(field => hit.Highlight?.GetValueOrDefault(field)).FirstOrDefault(found => found is { Count: > 0 }) is { } fragments
            ? [.. fragments.Select(fragment => fragment.Trim())]
            : [];

    private static IEnumerable<string> Names(string field) => TextAnalysis.Languages.Select(language => IndexFields.InLanguage(field, language)).Prepend(field);
}
