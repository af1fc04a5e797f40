using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.GraphQL.Tests.Fakes;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Tests.Search;

/// <summary>Finds 45 objectives, whatever is typed; the text "echo" answers the request as synonyms.</summary>
internal sealed class FakeSearch : Grain, ISearchGrain
{
    public const int Total = 45;
    private const int MaximumPage = 100;

    public Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request)
    {
        Check(request.Viewer);
        var offset = request.Cursor is null ? 0 : int.TryParse(request.Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
        return Task.FromResult<Outcome<SearchAnswer>>(request switch
        {
            { Text: "boom" } => throw new InvalidOperationException("secret: Host=elastic"),
            { Text: "down" } => new Refusal(SearchRefusals.Unavailable, "The search index cannot be reached now."),
            { PageSize: > MaximumPage } => new Refusal(SearchRefusals.TooMuchAsked, "0 to 100 are answered.") { Fields = ["pageSize"] },
            _ when offset < 0 => new Refusal(SearchRefusals.CursorInvalid, "Start from the first page.") { Fields = ["cursor"] },
            _ => Answer(request, offset),
        });
    }

    public Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request)
    {
        Check(request.Viewer);
        return Task.FromResult<Outcome<SuggestAnswer>>(request.Count < 1
            ? new Refusal(SearchRefusals.TooMuchAsked, "1 to 100 are answered.") { Fields = ["count"] }
            : new SuggestAnswer([.. new Suggestion[] { new("piano dei rifiuti", "rifiuti", 3_000_000_000), new("piano dei rifugi", "rifugi", 2) }.Take(request.Count)]));
    }

    public Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request)
    {
        Check(request.Viewer);
        if (request.DocumentId != $"{World.Plan}/1.01.01")
        {
            return Task.FromResult<Outcome<SimilarAnswer>>(
                new Refusal(SearchRefusals.DocumentUnknown, $"There is no document '{request.DocumentId}' that you may find.") { Fields = ["documentId"] });
        }

        var hits = Enumerable.Range(request.OtherCitiesOnly ? 1 : 0, 3).Select(i => new SimilarHit
        {
            Document = Document(i),
            Score = 3.5 - i,
            SharedTerms = ["rifiuti"],
            SharedMissions = ["09"],
            SharedProgrammes = ["09.03"],
            SharedSdg = ["11", "12"],
        });
        return Task.FromResult<Outcome<SimilarAnswer>>(new SimilarAnswer([.. hits.Take(request.Count)]));
    }

    private static void Check(SearchViewer viewer)
    {
        Caller.Check();
        if (viewer.Everything || !viewer.Cities.IsEmpty || !viewer.Networks.IsEmpty)
        {
            throw new InvalidOperationException("The edge claims a right to see more than what is public.");
        }
    }

    private static SearchAnswer Answer(SearchRequest request, int offset) => new()
    {
        Hits =
        [
            .. Enumerable.Range(0, Total).Skip(offset).Take(request.PageSize).Select(i => new SearchHit
            {
                Document = Document(i),
                Cursor = (i + 1).ToString(CultureInfo.InvariantCulture),
                Score = 10.5 - i,
                Title = [new("Ridurre i ", false), new("rifiuti", true)],
                Fragments = [new([new("la raccolta dei <b>", false), new("rifiuti", true)])],
            }),
        ],
        Total = request.Text == "many" ? 3_000_000_000 : Total,
        Facets = [.. request.Facets.Select(facet => new FacetCounts(facet, [new(Known(facet) ?? $"{facet}-1", 30), new($"{facet}-2", 15)]))],
        Suggestion = "rifiuti",
        Synonyms = request.Text == "echo" ? Echo(request) : [new("rifiuti", ["immondizia", "waste"]), new("rifiuti", ["scarti"]) { Network = NetworkId.Load("recs") }],
        Relaxed = true,
        Cursor = request.PageSize > 0 && offset + request.PageSize <= Total ? (offset + request.PageSize).ToString(CultureInfo.InvariantCulture) : null,
    };

    private static string? Known(SearchFacet facet) => facet switch
    {
        SearchFacet.City => World.Cities[0].Id.Value,
        SearchFacet.Network => World.Network.Id.Value,
        SearchFacet.Programme => "09.03",
        _ => null,
    };

    private static ImmutableArray<AppliedSynonym> Echo(SearchRequest request) =>
        [new("UseSynonyms", [request.UseSynonyms.ToString()]), .. request.Filters.Select(filter => new AppliedSynonym(filter.Facet.ToString(), filter.Values))];

    private static SearchDocument Document(int i) => i == 1
        ? Document(0) with
        {
            Id = World.Plan.Value,
            Kind = DocumentKind.Plan,
            Level = null,
            Node = null,
            Code = null,
            Title = "DUP",
            Missions = [],
            Programmes = [],
            Sdg = [],
        }
        : new()
        {
            Id = $"{World.Plan}/1.{i:00}",
            Kind = DocumentKind.Objective,
            City = World.Cities[0].Id,
            CityName = "Livorno",
            Region = "Toscana",
            Networks = [NetworkId.Load("recs")],
            Plan = World.Plan,
            PlanTitle = "DUP",
            PlanKind = PlanKind.Dup,
            Edition = 2,
            Level = NodeLevel.OperationalObjective,
            Node = $"1.{i:00}",
            Code = $"1.{i:00}",
            Title = "Ridurre i rifiuti",
            Text = "la raccolta dei <b>rifiuti",
            Language = "it",
            Missions = ["09"],
            Programmes = ["09.03"],
            Sdg = ["11", "12"],
            Years = [2020, 2021],
            Visibility = Visibility.Public,
            PublishedAt = World.At,
        };
}
