namespace MunicipalBenchmark.Search;

/// <summary>Codes of the refusals of a search.</summary>
public static class SearchRefusals
{
    /// <summary>The text is longer than is searched.</summary>
    public const string QueryTooLong = "query-too-long";

    /// <summary>The text has more clauses than are searched.</summary>
    public const string QueryTooComplex = "query-too-complex";

    /// <summary>The text holds U+0000.</summary>
    public const string QueryCharacters = "query-characters";

    /// <summary>A page, count or list of filters beyond its limit.</summary>
    public const string TooMuchAsked = "search-too-much-asked";

    /// <summary>The cursor is none of ours, or of another search.</summary>
    public const string CursorInvalid = "cursor-invalid";

    /// <summary>There is no such document that the caller may find.</summary>
    public const string DocumentUnknown = "document-unknown";

    /// <summary>The index cannot be reached now.</summary>
    public const string Unavailable = "search-unavailable";
}
