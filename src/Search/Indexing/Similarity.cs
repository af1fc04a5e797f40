using System.Collections.Immutable;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>Documents that pursue the same, with the reasons.</summary>
internal static class Similarity
{
    private const int MostTerms = 10;
    private const float ProgrammeWeight = 6;
    private const float GoalWeight = 4;
    private const float MissionWeight = 2;

    public static async Task<Outcome<SimilarAnswer>> AnswerAsync(ISearchEngine engine, SearchOptions options, SimilarRequest request, CancellationToken cancellationToken)
    {
        if (RequestRules.Count(request.Count, options) is { } refusal)
        {
            return refusal;
        }

        var visible = QueryFilters.Of(request.Viewer);
        if (await engine.FindAsync(request.DocumentId, visible, cancellationToken) is not { } document)
        {
            return new Refusal(SearchRefusals.DocumentUnknown, $"There is no document '{request.DocumentId}' that you may find. Take the id from a search.") { Fields = ["documentId"] };
        }

        ImmutableArray<QueryNode> filters = [.. visible, new ValueNode(IndexFields.Of(SearchFacet.Kind), [IndexedDocument.Upper(document.Kind)], 1)];
        ImmutableArray<QueryNode> excluded =
        [
            new ValueNode(IndexFields.Id, [document.Id], 1),
            .. request.OtherCitiesOnly ? [new ValueNode(IndexFields.Of(SearchFacet.City), [document.City.Value], 1)] : Array.Empty<QueryNode>(),
        ];
        var hits = await engine.SimilarAsync(document, Values(document), filters, excluded, request.Count, cancellationToken);
        return new SimilarAnswer([.. hits.Select(hit => Explain(document, hit)).Where(HasReason)]);
    }

    private static ImmutableArray<QueryNode> Values(SearchDocument document) =>
    [
        .. document.Programmes.Select(value => new ValueNode(IndexFields.Of(SearchFacet.Programme), [value], ProgrammeWeight)),
        .. document.Sdg.Select(value => new ValueNode(IndexFields.Of(SearchFacet.Sdg), [value], GoalWeight)),
        .. document.Missions.Select(value => new ValueNode(IndexFields.Of(SearchFacet.Mission), [value], MissionWeight)),
    ];

    private static SimilarHit Explain(SearchDocument document, EngineHit hit) => new()
    {
        Document = hit.Document,
        Score = hit.Score,
        SharedTerms = SharedTerms(document, hit.Document),
        SharedMissions = [.. document.Missions.Intersect(hit.Document.Missions, StringComparer.Ordinal)],
        SharedProgrammes = [.. document.Programmes.Intersect(hit.Document.Programmes, StringComparer.Ordinal)],
        SharedSdg = [.. document.Sdg.Intersect(hit.Document.Sdg, StringComparer.Ordinal)],
    };

    private static bool HasReason(SimilarHit hit) =>
        !hit.SharedTerms.IsEmpty || !hit.SharedMissions.IsEmpty || !hit.SharedProgrammes.IsEmpty || !hit.SharedSdg.IsEmpty;

    /// <summary>Stems in both, those of titles first, then longer words, which tell more.</summary>
    private static ImmutableArray<string> SharedTerms(SearchDocument document, SearchDocument other)
    {
        if (document.Language != other.Language)
        {
            return [];
        }

        var own = Surfaces(document, Body(document)).Keys.ToHashSet(StringComparer.Ordinal);
        var titles = Surfaces(document, document.Title).Keys.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Surfaces(other, Body(other)).Where(pair => own.Contains(pair.Key) && pair.Value.Length > 3 && pair.Value.All(char.IsLetter))
                .OrderByDescending(pair => titles.Contains(pair.Key)).ThenByDescending(pair => pair.Value.Length).ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => pair.Value).Take(MostTerms),
        ];
    }

    private static string Body(SearchDocument document) => $"{document.Title}\n{document.Text}";

    private static Dictionary<string, string> Surfaces(SearchDocument document, string text)
    {
        var clean = SearchText.Clean(text);
        var surfaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in TextAnalysis.Read(document.Language, clean))
        {
            var surface = clean[token.Start..token.End];
            var apostrophe = surface.LastIndexOfAny(['\'', '’']);
            surfaces.TryAdd(token.Term, (apostrophe >= 0 && apostrophe < surface.Length - 1 ? surface[(apostrophe + 1)..] : surface).ToLowerInvariant());
        }

        return surfaces;
    }
}
