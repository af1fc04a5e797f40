using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>Looks for the word that was meant. Candidates stand in documents that the caller may find, so nothing hidden shows through.</summary>
internal static class Spelling
{
    private const double LeastSimilarity = 0.35;

    /// <summary>The text with doubtful words replaced, when that finds more.</summary>
    public static async Task<string?> CorrectAsync(ISearchEngine engine, SearchRequest request, CompiledQuery compiled, long found, CancellationToken cancellationToken)
    {
        var visible = QueryFilters.Of(request.Viewer);
        var corrected = request.Text;
        foreach (var word in compiled.Words.Distinct(StringComparer.Ordinal))
        {
            if (await MeantAsync(engine, word, visible, cancellationToken) is { } meant)
            {
                corrected = corrected.Replace(word, meant, StringComparison.Ordinal);
            }
        }

        if (corrected == request.Text)
        {
            return null;
        }

        var again = QueryCompiler.Compile(ClauseParser.Parse(corrected), request.UseSynonyms ? SynonymTable.With(request.Synonyms) : null);
        var query = new EngineQuery
        {
            Scored = again.Scored,
            Filters = [.. visible, .. again.Filters, .. QueryFilters.Of(request.Filters)],
            Excluded = again.Excluded,
            Size = 0,
        };
        return (await engine.SearchAsync(query, cancellationToken)).Total > found ? corrected : null;
    }

    private static async Task<string?> MeantAsync(ISearchEngine engine, string word, ImmutableArray<QueryNode> visible, CancellationToken cancellationToken)
    {
        var folded = TextAnalysis.Read(TextAnalysis.Folded, word)[^1].Term;
        var alone = new EngineQuery { Scored = FieldWeights.Word(word, null, 1), Filters = visible, Size = 0 };
        if ((await engine.SearchAsync(alone, cancellationToken)).Total > 0)
        {
            return null;
        }

        var candidates = await engine.SpeltLikeAsync(folded, visible, cancellationToken);
        return candidates
            .Select(candidate => (candidate.Word, candidate.Count, Similarity: Trigrams.Similarity(folded, candidate.Word)))
            .Where(candidate => candidate.Similarity >= LeastSimilarity)
            .OrderByDescending(candidate => candidate.Similarity).ThenByDescending(candidate => candidate.Count).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }
}
