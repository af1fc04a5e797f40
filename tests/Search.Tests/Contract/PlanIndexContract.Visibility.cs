using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <content>Who finds what.</content>
public abstract partial class PlanIndexContract
{
    private static readonly NetworkId Recs = NetworkId.Load("recs");
    private static readonly NetworkId Other = NetworkId.Load("other");

    private static readonly ImmutableArray<SearchDocument> Mixed =
    [
        Some.Document("pisa", "1", "Scuola pubblica", "darsena canale") with { Missions = ["04"] },
        Some.Document("lecce", "1", "Scuola segretissima", "darsena canale invisibilmente") with { Visibility = Visibility.Private, Missions = ["05"] },
        Some.Document("bari", "1", "Scuola riservata", "darsena canale confidenzialmente") with
        {
            Visibility = Visibility.Networks, Audience = [NetworkId.Load("recs")], Networks = [NetworkId.Load("other")], Missions = ["06"],
        },
    ];

    [Fact]
    public async Task hits_and_counts_hold_only_what_the_viewer_may_find()
    {
        await using var open = await WithAsync(Mixed);

        Assert.Equal("pisa 04=1", await FoundAsync(SearchViewer.Public));
        Assert.Equal("lecce pisa 04=1 05=1", await FoundAsync(new SearchViewer { Cities = [CityId.Load("lecce")] }));
        Assert.Equal("bari pisa 04=1 06=1", await FoundAsync(new SearchViewer { Networks = [NetworkId.Load("recs")] }));
        Assert.Equal("pisa 04=1", await FoundAsync(new SearchViewer { Networks = [NetworkId.Load("other")] }));
        Assert.Equal("bari lecce pisa 04=1 05=1 06=1", await FoundAsync(SearchViewer.All));

        async Task<string> FoundAsync(SearchViewer viewer)
        {
            var answer = await Some.AnswerAsync(open.Index, new SearchRequest { Text = "scuola", Viewer = viewer, Facets = [SearchFacet.Mission] });
            return string.Join(' ', answer.Hits.Select(hit => hit.Document.City.Value).Order().Concat(answer.Facets[0].Values.Select(value => $"{value.Value}={value.Count}")));
        }
    }

    [Fact]
    public async Task what_a_former_member_shared_with_a_network_is_found_through_its_other_networks_only()
    {
        await using var open = await WithAsync(
            Some.Document("bari", "1", "Scuola di bari") with { Visibility = Visibility.Networks, Audience = [Recs, Other] },
            Some.Document("lecce", "1", "Scuola di lecce") with { Visibility = Visibility.Networks, Audience = [Recs] },
            Some.Document("pisa", "1", "Scuola di pisa"));

        Assert.Equal("bari lecce pisa", await FoundAsync([Recs, Other]));
        Assert.Equal("bari pisa", await FoundAsync([Recs, Other], new AbsentMember(Recs, CityId.Load("lecce")), new AbsentMember(Recs, CityId.Load("bari"))));
        Assert.Equal("lecce pisa", await FoundAsync([Recs], new AbsentMember(Recs, CityId.Load("bari"))));
        Assert.Equal("pisa", await FoundAsync([Other], new AbsentMember(Other, CityId.Load("bari"))));
        Assert.Equal("bari lecce pisa", await FoundAsync([Recs], new AbsentMember(Recs, CityId.Load("pisa"))));

        async Task<string> FoundAsync(ImmutableArray<NetworkId> networks, params ImmutableArray<AbsentMember> absent)
        {
            var answer = await Some.AnswerAsync(open.Index, Some.Request("scuola", SearchFacet.City) with { Viewer = new() { Networks = networks, Absent = absent } });
            Assert.Equal(answer.Hits.Length, answer.Facets[0].Values.Length);
            return string.Join(' ', answer.Hits.Select(hit => hit.Document.City.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task no_field_of_the_query_language_gets_around_visibility()
    {
        await using var open = await WithAsync(Mixed);

        foreach (var text in new[] { "city:lecce", "-city:pisa", "segret*", "\"scuola segretissima\"", "mission:05", "-scuola", "visibility:PRIVATE", "row:source", "code:1 city:bari" })
        {
            Assert.DoesNotContain(await Some.IdsAsync(open.Index, text), id => !id.StartsWith("pisa/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task suggestions_and_corrections_come_only_from_what_the_viewer_may_find()
    {
        await using var open = await WithAsync(Mixed);

        Assert.Empty(await CompletedAsync("invisi", SearchViewer.Public));
        Assert.Equal(["invisibilmente"], await CompletedAsync("invisi", new SearchViewer { Cities = [CityId.Load("lecce")] }));
        Assert.Null((await Some.AnswerAsync(open.Index, Some.Request("invisibilmemte"))).Suggestion);
        Assert.Equal("invisibilmente", (await Some.AnswerAsync(open.Index, Some.Request("invisibilmemte") with { Viewer = SearchViewer.All })).Suggestion);

        async Task<IEnumerable<string>> CompletedAsync(string text, SearchViewer viewer) =>
            (await open.Index.SuggestAsync(new SuggestRequest(text, viewer), TestContext.Current.CancellationToken)).Value!.Suggestions.Select(suggestion => suggestion.Word);
    }

    [Fact]
    public async Task similar_items_and_their_starting_point_must_be_visible()
    {
        await using var open = await WithAsync(Mixed);

        Assert.Equal(SearchRefusals.DocumentUnknown, (await open.Index.SimilarAsync(new SimilarRequest("lecce/dup/1", SearchViewer.Public), TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.Empty(await SimilarAsync(SearchViewer.Public));
        Assert.Equal(["bari/dup/1"], await SimilarAsync(new SearchViewer { Networks = [NetworkId.Load("recs")] }));
        Assert.Equal(["bari/dup/1", "lecce/dup/1"], await SimilarAsync(SearchViewer.All));

        async Task<IEnumerable<string>> SimilarAsync(SearchViewer viewer) =>
            (await open.Index.SimilarAsync(new SimilarRequest("pisa/dup/1", viewer), TestContext.Current.CancellationToken)).Value!.Hits.Select(hit => hit.Document.Id).Order();
    }

    [Fact]
    public async Task what_was_withdrawn_is_not_on_the_next_page_either()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Scuola scuola"), Some.Document("lecce", "1", "La scuola di lecce", "altro"), Some.Document("bari", "1", "La scuola grande di bari", "altro testo"));
        var request = Some.Request("scuola", SearchFacet.City) with { PageSize = 1 };
        var first = await Some.AnswerAsync(open.Index, request);

        await open.WithAsync([Some.Change("lecce/dup", 2)]);

        var second = await Some.AnswerAsync(open.Index, request with { Cursor = first.Cursor });
        var third = await Some.AnswerAsync(open.Index, request with { Cursor = second.Cursor });
        Assert.DoesNotContain(second.Hits.Concat(third.Hits), hit => hit.Document.City.Value == "lecce");
        Assert.Equal(2, second.Total);
        Assert.DoesNotContain(second.Facets[0].Values, value => value.Value == "lecce");
        Assert.Equal("bari", Assert.Single(second.Hits.Concat(third.Hits)).Document.City.Value);
    }

    [Fact]
    public async Task a_change_of_visibility_and_a_withdrawal_take_effect_at_once()
    {
        await using var open = await WithAsync(Mixed);

        await open.WithAsync([Some.Change("pisa/dup", 2, Mixed[0] with { Visibility = Visibility.Private })]);
        Assert.Equal(0, (await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Total);

        await open.WithAsync([Some.Change("pisa/dup", 3)]);
        Assert.Equal(0, (await Some.AnswerAsync(open.Index, Some.Request("scuola") with { Viewer = new SearchViewer { Cities = [CityId.Load("pisa")] } })).Total);
    }
}
