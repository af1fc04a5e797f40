using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>Questions in the words of the documents.</summary>
internal sealed class SearchQueries
{
    private const int FewItems = 10;

    /// <summary>Searches all published plans, objectives and local indicators that you may see by full text, the best match first.</summary>
    /// <param name="text">Words in any form, `"a phrase"`, `-not`, `prefix*`, codes, `field:value` such as `mission:09`. Left out: all that passes the filter, newest first.</param>
    /// <param name="filter">Conditions.</param>
    /// <param name="facets">What to count the whole answer over, each at most once.</param>
    /// <param name="first">Size of the page, at most 100 unless configured otherwise (Search:MaximumPage).</param>
    /// <param name="after">The `endCursor` of the page before, of the same search.</param>
    /// <param name="useSynonyms">False searches the words as typed only.</param>
    [Complexity(50)]
    public static async Task<SearchHitConnection> Search(
        string? text,
        SearchFilterInput? filter,
        IReadOnlyList<SearchFacet>? facets,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        int first = Page.DefaultSize,
        string? after = null,
        bool useSynonyms = true)
    {
        var request = new SearchRequest
        {
            Text = text ?? "",
            Viewer = SearchViewer.Public,
            Filters = filter is null ? [] : await filter.ToDomainAsync(grains, cancellationToken),
            Facets = [.. facets ?? []],
            PageSize = first,
            Cursor = after,
            UseSynonyms = useSynonyms,
        };
        return new(after, (await Searching(grains).SearchAsync(request).WaitAsync(cancellationToken)).InArguments().OrRefuse());
    }

    /// <summary>Completions of the last word of a text, from the words of documents that you may see; none before its second letter.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="first">How many at most, 1 to 100 unless configured otherwise (Search:MaximumPage).</param>
    [Complexity(10)]
    public static async Task<IReadOnlyList<Suggestion>> Suggest(
        string text, [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = FewItems)
    {
        var answer = await Searching(grains).SuggestAsync(new(text, SearchViewer.Public, first)).WaitAsync(cancellationToken);
        return [.. answer.InArguments().OrRefuse().Suggestions.Select(suggestion => new Suggestion(suggestion))];
    }

    /// <summary>Objectives of other cities that pursue the same as one, the most similar first, each with the reasons: whom to ask how they went about it.</summary>
    /// <param name="objective">Its id, `{city}/{plan}/{node}`, for example `livorno/dup-2020-2022/1.01.01`; any level. Compared are nodes of the same kind.</param>
    /// <param name="first">How many at most, 1 to 100 unless configured otherwise (Search:MaximumPage).</param>
    /// <param name="otherCitiesOnly">False takes in the city's own, for example from its earlier plans.</param>
    [Complexity(50)]
    public static async Task<IReadOnlyList<SimilarObjective>> SimilarObjectives(
        [Id] string objective,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        int first = FewItems,
        bool otherCitiesOnly = true)
    {
        var (plan, node) = Named.Objective("objective", objective);
        var request = new SimilarRequest($"{plan.Value}/{node}", SearchViewer.Public, first, otherCitiesOnly);
        var answer = await Searching(grains).SimilarAsync(request).WaitAsync(cancellationToken);
        return [.. answer.InArguments().OrRefuse().Hits.Select(hit => new SimilarObjective(hit))];
    }

    // The grain sees the caller and decides what he may find: the viewer of a request is a placeholder that opens nothing.
    private static ISearchGrain Searching(IGrainFactory grains) => grains.GetGrain<ISearchGrain>(GrainKeys.Shared);
}
