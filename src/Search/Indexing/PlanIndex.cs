using System.Collections.Immutable;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>The index over one of the back ends: limits, query language, second thoughts on typos, cursors and reasons are the same for both.</summary>
internal sealed class PlanIndex(ISearchEngine engine, SearchOptions options) : IPlanIndex
{
    /// <summary>With fewer hits, documents with any of the words are shown too, after those with most.</summary>
    private const int TooFewToShow = 5;

    /// <summary>With fewer hits, other spellings are looked for.</summary>
    private const int TooFewToTrust = 3;

    public Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) => engine.ApplyAsync(changes, cancellationToken);

    public Task<IndexHealth> HealthAsync(CancellationToken cancellationToken) => engine.HealthAsync(cancellationToken);

    public Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken) => engine.BeginRebuildAsync(cancellationToken);

    public Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        OrUnavailable(() => FindAsync(request, cancellationToken));

    public Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) =>
        OrUnavailable(() => CompleteAsync(request, cancellationToken));

    public Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken) =>
        OrUnavailable(() => Similarity.AnswerAsync(engine, options, request, cancellationToken));

    private static async Task<Outcome<T>> OrUnavailable<T>(Func<Task<Outcome<T>>> work)
        where T : class
    {
        try
        {
            return await work();
        }
        catch (SearchUnavailableException unavailable)
        {
            return new Refusal(SearchRefusals.Unavailable, $"The search index cannot be reached now; published plans are not lost. Try again later. ({unavailable.Message})");
        }
    }

    private async Task<Outcome<SearchAnswer>> FindAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (RequestRules.Request(request, options) is { } refusal)
        {
            return refusal;
        }

        var clauses = ClauseParser.Parse(request.Text);
        if (RequestRules.Clauses(clauses, options) is { } tooComplex)
        {
            return tooComplex;
        }

        if (await TooWideAsync(clauses, cancellationToken) is { } tooWide)
        {
            return tooWide;
        }

        var after = request.Cursor is null ? null : PageCursor.Read(request.Cursor, request);
        if (request.Cursor is not null && after is null)
        {
            return new Refusal(SearchRefusals.CursorInvalid, "The cursor is none that this search gave. Start from the first page, without a cursor.") { Fields = ["cursor"] };
        }

        var compiled = QueryCompiler.Compile(clauses, request.UseSynonyms ? SynonymTable.With(request.Synonyms) : null);
        var query = new EngineQuery
        {
            Scored = compiled.Scored,
            Filters = [.. QueryFilters.Of(request.Viewer), .. compiled.Filters, .. QueryFilters.Of(request.Filters), .. SaysNothing(request, clauses) ? QueryFilters.Nothing : []],
            Excluded = compiled.Excluded,
            Facets = request.Facets,
            FacetValues = options.MaximumFacetValues,
            Size = request.PageSize,
            After = after,
        };
        var found = await LaterPages.SearchAsync(engine, query, cancellationToken);
        var strict = found.Total;
        if (!request.Strict && strict < TooFewToShow && compiled.Relaxed is not null)
        {
            query = query with { Scored = compiled.Relaxed };
            found = await LaterPages.SearchAsync(engine, query, cancellationToken);
        }

        var suggestion = !request.Strict && strict < TooFewToTrust ? await Spelling.CorrectAsync(engine, request, compiled, strict, cancellationToken) : null;
        var search = PageCursor.Fingerprint(request);
        return new SearchAnswer
        {
            Hits = [.. found.Hits.Select(hit => Hit(hit, PageCursor.Write(hit.At(found.Next?.Snapshot), search)))],
            Total = found.Total,
            Facets = found.Facets,
            Synonyms = compiled.Synonyms,
            Relaxed = found.Total > strict,
            Suggestion = suggestion,
            Cursor = found.Next is { } next ? PageCursor.Write(next, search) : null,
        };
    }

    /// <summary>Whether something was typed that has no word in it: only signs. No text at all asks for everything, this does not.</summary>
    private static bool SaysNothing(SearchRequest request, ImmutableArray<Clause> clauses) => clauses.IsEmpty && !string.IsNullOrWhiteSpace(request.Text);

    private async Task<Refusal?> TooWideAsync(ImmutableArray<Clause> clauses, CancellationToken cancellationToken)
    {
        foreach (var start in clauses.OfType<PrefixClause>().Select(clause => clause.Text).Distinct(StringComparer.Ordinal))
        {
            if (await engine.StartsAsync(FieldWeights.Start(start), options.MaximumExpansions + 1, cancellationToken) > options.MaximumExpansions)
            {
                return RequestRules.Start(start, options);
            }
        }

        return null;
    }

    private static SearchHit Hit(EngineHit hit, string cursor) => new()
    {
        Cursor = cursor,
        Document = hit.Document,
        Score = hit.Score,
        Title = MarkedText.Split(hit.Title ?? hit.Document.Title),
        Fragments = [.. hit.Fragments.Where(MarkedText.HasMark).Select(fragment => new HighlightedFragment(MarkedText.Split(fragment)))],
    };

    private static Suggestion Completed(string before, WordCount completion)
    {
        var word = completion.Word[(completion.Word.IndexOf(IndexedDocument.WordOfCompletion, StringComparison.Ordinal) + 1)..];
        return new Suggestion(before + word, word, completion.Count);
    }

    private async Task<Outcome<SuggestAnswer>> CompleteAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        if ((RequestRules.Text(request.Text, options) ?? RequestRules.Count(request.Count, options)) is { } refusal)
        {
            return refusal;
        }

        var text = SearchText.Clean(request.Text);
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var typed = TextAnalysis.Read(TextAnalysis.Folded, text[start..]);
        if (text.Length - start < 2 || typed.Count == 0)
        {
            return new SuggestAnswer([]);
        }

        var completions = await engine.CompleteAsync(typed[0].Term, QueryFilters.Of(request.Viewer), request.Count, cancellationToken);
        return new SuggestAnswer([.. completions.Select(completion => Completed(text[..start], completion))]);
    }
}
