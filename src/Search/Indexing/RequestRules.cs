using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>Refuses what would cost too much, before anything is parsed or searched.</summary>
internal static class RequestRules
{
    public static Refusal? Text(string text, SearchOptions limits) =>
        text.Length > limits.MaximumQueryLength
            ? Refuse(SearchRefusals.QueryTooLong, $"The search text has {text.Length:N0} characters; at most {limits.MaximumQueryLength:N0} are searched. Shorten it.", "text")
        : text.Contains('\0', StringComparison.Ordinal)
            ? Refuse(SearchRefusals.QueryCharacters, $"The search text holds U+0000 at position {text.IndexOf('\0', StringComparison.Ordinal)}. Remove it.", "text")
        : null;

    public static Refusal? Request(SearchRequest request, SearchOptions limits)
    {
        if (Text(request.Text, limits) is { } refusal)
        {
            return refusal;
        }

        var values = request.Filters.Sum(filter => filter.Values.IsDefault ? 0 : filter.Values.Length);
        return request.PageSize < 0 || request.PageSize > limits.MaximumPage
            ? Refuse(SearchRefusals.TooMuchAsked, $"A page of {request.PageSize:N0} hits was asked for; 0 to {limits.MaximumPage:N0} are answered. Ask for pages.", "pageSize")
            : values > limits.MaximumFilterValues
                ? Refuse(SearchRefusals.TooMuchAsked, $"The filters have {values:N0} values; at most {limits.MaximumFilterValues:N0} are taken. Remove some.", "filters")
            : request.Facets.Distinct().Count() != request.Facets.Length
                ? Refuse(SearchRefusals.TooMuchAsked, "A facet is asked for twice. Name each once.", "facets")
            : null;
    }

    public static Refusal? Clauses(ImmutableArray<Clause> clauses, SearchOptions limits) =>
        clauses.Length > limits.MaximumClauses
            ? Refuse(SearchRefusals.QueryTooComplex, $"The search text has {clauses.Length:N0} words and conditions; at most {limits.MaximumClauses:N0} are searched. Shorten it.", "text")
        : clauses.OfType<PrefixClause>().Count() is var prefixes && prefixes > limits.MaximumPrefixes
            ? Refuse(SearchRefusals.QueryTooComplex, $"The search text has {prefixes:N0} words with *; at most {limits.MaximumPrefixes:N0} are searched. Write whole words.", "text")
        : null;

    public static Refusal Start(string start, SearchOptions limits) =>
        Refuse(SearchRefusals.QueryTooComplex, $"More than {limits.MaximumExpansions:N0} words start with '{start}'. Write more of its letters before the *.", "text");

    public static Refusal? Count(int count, SearchOptions limits) =>
        count < 1 || count > limits.MaximumPage
            ? Refuse(SearchRefusals.TooMuchAsked, $"{count:N0} items were asked for; 1 to {limits.MaximumPage:N0} are answered.", "count")
            : null;

    private static Refusal Refuse(string code, FormattableString message, string field) =>
        new(code, message.ToString(CultureInfo.InvariantCulture)) { Fields = [field] };

    private static Refusal Refuse(string code, string message, string field) => new(code, message) { Fields = [field] };
}
