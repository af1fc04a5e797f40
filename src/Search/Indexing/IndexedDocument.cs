using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>A document as fields: what both back ends put into their index.</summary>
internal sealed class IndexedDocument
{
    // Longer values are refused by both back ends (32,766 bytes) and tell nobody anything in a list of counts.
    private const int LongestValue = 200;
    private const int MostWords = 1_000;

    /// <summary>Between the folded form, by which a completion is found, and the word, which is shown.</summary>
    public const char WordOfCompletion = ' ';

    private IndexedDocument(SearchDocument document)
    {
        Document = document;
        var title = SearchText.Clean(document.Title);
        var text = SearchText.Clean(document.Text);
        AddText(IndexFields.Title, title, document.Language);
        AddText(IndexFields.Text, text, document.Language);
        AddText(IndexFields.Context, SearchText.Clean($"{document.CityName}\n{document.PlanTitle}\n{document.Context}"), document.Language);
        AddFacets(document);
        Add(IndexFields.Id, document.Id);
        Add(IndexFields.Visibility, Upper(document.Visibility));
        foreach (var network in document.Audience)
        {
            Add(IndexFields.Audience, network.Value);
        }

        foreach (var code in document.Codes.Append(document.Code).OfType<string>().Select(FieldNames.NormaliseCode).Distinct(StringComparer.Ordinal))
        {
            Add(IndexFields.Code, code);
        }

        foreach (var (folded, word) in TextAnalysis.Words($"{title}\n{text}").Take(MostWords))
        {
            Add(IndexFields.Words, word);
            Add(IndexFields.Completions, folded + WordOfCompletion + word);
        }
    }

    /// <summary>What hits answer.</summary>
    public SearchDocument Document { get; }

    /// <summary>Text fields, each with the chain of its name.</summary>
    public List<(string Field, string Text)> Texts { get; } = [];

    /// <summary>Keyword fields, a pair for each value.</summary>
    public List<(string Field, string Value)> Values { get; } = [];

    /// <summary>What the score is multiplied with, in percent: higher levels before lower ones of equal match.</summary>
    public int Rank => (Document.Kind, Document.Level) switch
    {
        (DocumentKind.Plan, _) => 125,
        (DocumentKind.Indicator, _) => 90,
        (_, NodeLevel.MandateLine) => 130,
        (_, NodeLevel.StrategicDirection) => 125,
        (_, NodeLevel.StrategicObjective) => 120,
        (_, NodeLevel.OperationalObjective) => 115,
        (_, NodeLevel.Aim) => 105,
        (_, NodeLevel.Phase) => 95,
        _ => 100,
    };

    /// <summary>Milliseconds since 1970: breaks ties, newest first.</summary>
    public long Published => Document.PublishedAt.ToUnixTimeMilliseconds();

    public static IndexedDocument Of(SearchDocument document) => new(document);

    /// <summary>An enumeration member as mb-plan/1 and GraphQL write it.</summary>
    public static string Upper<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.ToString());

    private void AddText(string field, string text, string language)
    {
        Texts.Add((field, text));
        if (TextAnalysis.Languages.Contains(language))
        {
            Texts.Add((IndexFields.InLanguage(field, language), text));
        }
    }

    private void AddFacets(SearchDocument document)
    {
        Add(SearchFacet.City, document.City.Value);
        Add(SearchFacet.Region, document.Region);
        Add(SearchFacet.Level, document.Level is { } level ? Upper(level) : null);
        Add(SearchFacet.PlanKind, Upper(document.PlanKind));
        Add(SearchFacet.Kind, Upper(document.Kind));
        Add(SearchFacet.Language, document.Language);
        Add(SearchFacet.Plan, document.Plan.Value);
        AddAll(SearchFacet.Network, document.Networks.Select(network => network.Value));
        AddAll(SearchFacet.Mission, document.Missions);
        AddAll(SearchFacet.Programme, document.Programmes);
        AddAll(SearchFacet.Sdg, document.Sdg);
        AddAll(SearchFacet.Year, document.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        if (document.Region is { } region)
        {
            Add(IndexFields.RegionKey, Slug.From(region));
        }
    }

    private void AddAll(SearchFacet facet, IEnumerable<string> values)
    {
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            Add(facet, value);
        }
    }

    private void Add(SearchFacet facet, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(IndexFields.Of(facet), value);
        }
    }

    private void Add(string field, string value) => Values.Add((field, value.Length > LongestValue && field != IndexFields.Id ? value[..LongestValue] : value));
}
