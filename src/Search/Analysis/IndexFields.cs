namespace MunicipalBenchmark.Search.Analysis;

/// <summary>The fields of both back ends.</summary>
internal static class IndexFields
{
    /// <summary>Raised whenever documents would be indexed differently: an index of another format is rebuilt.</summary>
    public const int Format = 1;

    public const string Row = "row";
    public const string RowOfDocument = "document";
    public const string RowOfSource = "source";
    public const string Id = "id";
    public const string Source = "source";
    public const string Version = "version";
    public const string Title = "title";
    public const string Text = "text";
    public const string Context = "context";
    public const string Code = "code";
    public const string Words = "words";
    public const string Completions = "completions";
    public const string Region = "region";
    public const string RegionKey = "region_key";
    public const string Visibility = "visibility";
    public const string Audience = "audience";
    public const string Rank = "rank";
    public const string Published = "published";

    /// <summary>The stemmed companion of a text field.</summary>
    public static string InLanguage(string field, string language) => language == TextAnalysis.Folded ? field : $"{field}_{language}";

    /// <summary>The language whose chain a text field has.</summary>
    public static string LanguageOf(string field) =>
        TextAnalysis.Languages.FirstOrDefault(language => field.EndsWith("_" + language, StringComparison.Ordinal)) ?? TextAnalysis.Folded;

    /// <summary>Whether a document may have several values of a facet.</summary>
    public static bool HasSeveral(SearchFacet facet) =>
        facet is SearchFacet.Network or SearchFacet.Mission or SearchFacet.Programme or SearchFacet.Sdg or SearchFacet.Year;

    /// <summary>The keyword field of a facet.</summary>
    public static string Of(SearchFacet facet) => facet switch
    {
        SearchFacet.City => "city",
        SearchFacet.Network => "network",
        SearchFacet.Region => Region,
        SearchFacet.Level => "level",
        SearchFacet.Mission => "mission",
        SearchFacet.Programme => "programme",
        SearchFacet.Sdg => "sdg",
        SearchFacet.Year => "year",
        SearchFacet.PlanKind => "plan_kind",
        SearchFacet.Kind => "kind",
        SearchFacet.Language => "language",
        SearchFacet.Plan => "plan",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "No such facet."),
    };
}
