using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <summary>What every back end does. A back end that differs overrides the case and skips it with a reason.</summary>
public abstract partial class PlanIndexContract
{
    private protected abstract Task<OpenIndex> OpenAsync(Dictionary<string, string?>? settings = null);

    private protected async Task<OpenIndex> WithAsync(params ImmutableArray<SearchDocument> documents) =>
        await (await OpenAsync()).WithAsync([.. documents.GroupBy(document => document.Plan.Value).Select(plan => Some.Change(plan.Key, 1, [.. plan]))]);

    [Fact]
    public async Task a_word_finds_its_other_forms_elided_and_accented_too()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Tutela dell'ambiente"),
            Some.Document("pisa", "2", "Ambienti di lavoro"),
            Some.Document("pisa", "3", "La città dell’università"));

        Assert.Equal(["pisa/dup/1", "pisa/dup/2"], (await Some.IdsAsync(open.Index, "ambiente")).Order());
        Assert.Equal(["pisa/dup/3"], await Some.IdsAsync(open.Index, "UNIVERSITA"));
        Assert.Equal(["pisa/dup/3"], await Some.IdsAsync(open.Index, "università"));
    }

    [Fact]
    public async Task the_title_counts_more_than_the_text_and_a_higher_level_more_than_a_lower_one()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Altro tema", "porto"),
            Some.Document("pisa", "2", "Porto turistico", "testo", NodeLevel.Phase),
            Some.Document("pisa", "3", "Porto turistico", "testo", NodeLevel.StrategicObjective));

        Assert.Equal(["pisa/dup/3", "pisa/dup/2", "pisa/dup/1"], await Some.IdsAsync(open.Index, "porto"));
    }

    [Fact]
    public async Task an_exact_code_comes_first()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1.01", "Strade", "segue 1.01.01 e ancora 1.01.01") with { Codes = ["1.01_ST"] },
            Some.Document("pisa", "1.01.01", "Piazze"));

        Assert.Equal("pisa/dup/1.01.01", (await Some.IdsAsync(open.Index, "1.01.01"))[0]);
        Assert.Equal("pisa/dup/1.01.01", (await Some.IdsAsync(open.Index, "\"1.01.01\""))[0]);
        Assert.Equal(["pisa/dup/1.01"], await Some.IdsAsync(open.Index, "1.01_ST"));
        Assert.Equal(["pisa/dup/1.01"], await Some.IdsAsync(open.Index, "codice:1.01"));
    }

    [Fact]
    public async Task equal_scores_come_newest_first_then_by_id()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "2", "Scuole"),
            Some.Document("pisa", "1", "Scuole"),
            Some.Document("pisa", "3", "Scuole") with { PublishedAt = Some.Day.AddDays(1) });

        Assert.Equal(["pisa/dup/3", "pisa/dup/1", "pisa/dup/2"], await Some.IdsAsync(open.Index, "scuola"));
        Assert.Equal(["pisa/dup/3", "pisa/dup/1", "pisa/dup/2"], await Some.IdsAsync(open.Index, ""));
    }

    [Theory]
    [InlineData("\"pista ciclabile\"", "1")]
    [InlineData("pista -ciclabile", "2")]
    [InlineData("cicla*", "1 3")]
    [InlineData("titolo:pista", "1")]
    [InlineData("testo:pista", "2")]
    [InlineData("-pista", "3")]
    [InlineData("livello:phase", "3")]
    [InlineData("level:PHASE pista", "")]
    [InlineData("city:pisa ciclabile", "1 3")]
    [InlineData("-city:pisa", "")]
    [InlineData("ciclabile missione:10", "1")]
    public async Task the_query_language_is_understood(string text, string expected)
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Una pista ciclabile", "altro") with { Missions = ["10"] },
            Some.Document("pisa", "2", "Campi", "una pista di atletica"),
            Some.Document("pisa", "3", "Rete ciclabile", level: NodeLevel.Phase));

        var found = await Some.IdsAsync(open.Index, Some.Request(text) with { UseSynonyms = false });

        Assert.Equal(expected, string.Join(' ', found.Select(id => id[^1]).Order()));
    }

    [Theory]
    [InlineData("\"porto")]
    [InlineData("porto)")]
    [InlineData("((porto AND")]
    [InlineData("porto~0.5^")]
    [InlineData("nofield:porto")]
    [InlineData("*porto*")]
    [InlineData("porto \\")]
    [InlineData("porto {!func}")]
    [InlineData("porto:")]
    public async Task what_cannot_be_parsed_is_searched_as_words(string text)
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Il porto"));

        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(open.Index, text));
    }

    [Fact]
    public async Task two_thirds_of_many_words_are_enough_and_any_of_them_when_few_have_more()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Rigenerazione urbana del porto"), Some.Document("pisa", "2", "Biblioteche"));

        var most = await Some.AnswerAsync(open.Index, Some.Request("rigenerazione porto elefante"));
        Assert.Equal((1, false), (most.Total, most.Relaxed));

        var any = await Some.AnswerAsync(open.Index, Some.Request("biblioteche elefante"));
        Assert.Equal((1, true), (any.Total, any.Relaxed));
    }

    [Fact]
    public async Task synonyms_are_searched_shown_and_can_be_left_out_or_added()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Piano urbano della mobilità sostenibile"), Some.Document("pisa", "2", "Il capannone"));

        var answer = await Some.AnswerAsync(open.Index, Some.Request("PUMS"));
        Assert.Equal("pisa/dup/1", Assert.Single(answer.Hits).Document.Id);
        Assert.Contains("piano urbano della mobilità sostenibile", Assert.Single(answer.Synonyms).Also);
        Assert.Empty((await Some.AnswerAsync(open.Index, Some.Request("PUMS") with { UseSynonyms = false })).Hits);

        var own = Some.Request("opificio") with { Synonyms = [new SynonymGroup("it", ["opificio", "capannone"])] };
        Assert.Equal(["pisa/dup/2"], await Some.IdsAsync(open.Index, own));
        Assert.Empty(await Some.IdsAsync(open.Index, "opificio"));
    }

    [Fact]
    public async Task synonyms_of_a_network_are_shown_as_its_own_beside_the_built_in_ones()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Piano urbano della mobilità sostenibile"), Some.Document("pisa", "2", "Il pianone della sosta"));
        var recs = NetworkId.Load("recs");
        var request = Some.Request("PUMS") with { Synonyms = [new SynonymGroup("it", ["PUMS", "pianone della sosta", "piano urbano della mobilità sostenibile"]) { Network = recs }] };

        var answer = await Some.AnswerAsync(open.Index, request);

        Assert.Equal(["pisa/dup/1", "pisa/dup/2"], answer.Hits.Select(hit => hit.Document.Id).Order());
        var own = Assert.Single(answer.Synonyms, synonym => synonym.Network == recs);
        Assert.Equal("pianone della sosta", Assert.Single(own.Also));
        Assert.Contains("piano urbano della mobilità sostenibile", Assert.Single(answer.Synonyms, synonym => synonym.Network is null).Also);
    }

    [Fact]
    public async Task a_strict_search_neither_relaxes_nor_looks_for_other_spellings()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Biblioteche e musei"));

        Assert.Equal(0, (await Some.AnswerAsync(open.Index, Some.Request("biblioteche elefante") with { Strict = true })).Total);
        var typo = await Some.AnswerAsync(open.Index, Some.Request("bibliotecke") with { Strict = true });
        Assert.Equal((0, null), (typo.Total, typo.Suggestion));
        Assert.Equal(1, (await Some.AnswerAsync(open.Index, Some.Request("biblioteche musei") with { Strict = true })).Total);
    }

    [Fact]
    public async Task the_cursor_of_a_hit_starts_the_page_after_it()
    {
        await using var open = await WithAsync([.. Enumerable.Range(1, 7).Select(number => Some.Document("pisa", $"{number}", "Scuola"))]);
        var all = await Some.AnswerAsync(open.Index, Some.Request("scuola") with { PageSize = 5 });

        var after = await Some.AnswerAsync(open.Index, Some.Request("scuola") with { PageSize = 3, Cursor = all.Hits[1].Cursor });
        Assert.Equal(["pisa/dup/3", "pisa/dup/4", "pisa/dup/5"], after.Hits.Select(hit => hit.Document.Id));
        Assert.Equal(all.Cursor, all.Hits[^1].Cursor);
    }

    [Fact]
    public async Task titles_and_excerpts_are_marked_as_plain_text()
    {
        var filler = string.Join(' ', Enumerable.Repeat("parole che non contano per nessuno", 60));
        await using var open = await WithAsync(Some.Document("pisa", "1", "Il <b>quartiere</b> & i quartieri", $"{filler} presso il quartiere antico {filler}"));

        var hit = Assert.Single((await Some.AnswerAsync(open.Index, Some.Request("quartiere"))).Hits);

        Assert.Equal("Il <b>quartiere</b> & i quartieri", string.Concat(hit.Title.Select(segment => segment.Text)));
        Assert.Equal(["quartiere", "quartieri"], hit.Title.Where(segment => segment.Marked).Select(segment => segment.Text));
        var fragment = Assert.Single(hit.Fragments);
        Assert.Equal("quartiere", Assert.Single(fragment.Segments, segment => segment.Marked).Text);
        Assert.InRange(fragment.Segments.Sum(segment => segment.Text.Length), 20, 400);
    }

    [Fact]
    public async Task facets_count_the_whole_answer_and_filters_narrow_it()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Scuola uno") with { Missions = ["04", "08"], Years = [2020, 2021], Region = "Toscana" },
            Some.Document("pisa", "2", "Scuola due") with { Missions = ["04"], Years = [2021], Region = "Toscana" },
            Some.Document("lecce", "1", "Scuola tre") with { Missions = ["08"], Years = [2022], Region = "Puglia" });

        var request = Some.Request("scuola", SearchFacet.Mission, SearchFacet.City, SearchFacet.Year, SearchFacet.Region) with { PageSize = 1 };
        var answer = await Some.AnswerAsync(open.Index, request);
        Assert.Equal(3, answer.Total);
        Assert.Equal("04=2 08=2|pisa=2 lecce=1|2021=2 2020=1 2022=1|Toscana=2 Puglia=1", Text(answer));

        var narrowed = await Some.AnswerAsync(open.Index, request with { Filters = [new SearchFilter(SearchFacet.Mission, ["08"]), new SearchFilter(SearchFacet.Year, ["2020", "2021"])] });
        Assert.Equal("04=1 08=1|pisa=1|2020=1 2021=1|Toscana=1", Text(narrowed));

        var none = await Some.AnswerAsync(open.Index, request with { Filters = [new SearchFilter(SearchFacet.Mission, [])] });
        Assert.Equal(0, none.Total);

        static string Text(SearchAnswer answer) => string.Join('|', answer.Facets.Select(facet => string.Join(' ', facet.Values.Select(value => $"{value.Value}={value.Count}"))));
    }

    [Fact]
    public async Task each_of_the_ten_facets_is_counted_exactly_and_narrows_exactly()
    {
        SearchFacet[] facets =
        [
            SearchFacet.City, SearchFacet.Network, SearchFacet.Region, SearchFacet.Level, SearchFacet.Mission,
            SearchFacet.Programme, SearchFacet.Sdg, SearchFacet.Year, SearchFacet.PlanKind, SearchFacet.Language,
        ];
        ImmutableArray<NetworkId> both = [NetworkId.Load("recs"), NetworkId.Load("eurocities")];
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Scuola uno") with { Networks = both, Region = "Toscana", Missions = ["04", "08"], Programmes = ["04.01", "04.02", "08.01"], Sdg = ["4", "11"], Years = [2020, 2021] },
            Some.Document("pisa", "2", "Scuola due", level: NodeLevel.StrategicObjective) with { Networks = both, Region = "Toscana", Missions = ["04"], Programmes = ["04.01"], Sdg = ["4"], Years = [2021] },
            Some.Document("lecce", "1", "Scuola three") with { Networks = [both[0]], Region = "Puglia", Missions = ["12"], Programmes = ["12.01"], Sdg = ["11"], Years = [2022], PlanKind = PlanKind.Peg, Language = "en" },
            Some.Document("bari", "1", "Scuola quattro", level: NodeLevel.Aim) with { PlanKind = PlanKind.StrategicPlan },
            Some.Document("bari", "2", "Porto") with { Region = "Puglia", Missions = ["10"], Sdg = ["14"] });
        Dictionary<SearchFacet, string> expected = new()
        {
            [SearchFacet.City] = "pisa=2 bari=1 lecce=1",
            [SearchFacet.Network] = "recs=3 eurocities=2",
            [SearchFacet.Region] = "Toscana=2 Puglia=1",
            [SearchFacet.Level] = "OPERATIONAL_OBJECTIVE=2 AIM=1 STRATEGIC_OBJECTIVE=1",
            [SearchFacet.Mission] = "04=2 08=1 12=1",
            [SearchFacet.Programme] = "04.01=2 04.02=1 08.01=1 12.01=1",
            [SearchFacet.Sdg] = "11=2 4=2",
            [SearchFacet.Year] = "2021=2 2020=1 2022=1",
            [SearchFacet.PlanKind] = "DUP=2 PEG=1 STRATEGIC_PLAN=1",
            [SearchFacet.Language] = "it=3 en=1",
        };

        var answer = await Some.AnswerAsync(open.Index, Some.Request("scuola", [.. facets]));

        Assert.Equal(facets, answer.Facets.Select(counts => counts.Facet));
        Assert.All(answer.Facets, counts => Assert.Equal(expected[counts.Facet], string.Join(' ', counts.Values.Select(value => $"{value.Value}={value.Count}"))));
        foreach (var (facet, value, count) in answer.Facets.SelectMany(counts => counts.Values, (counts, value) => (counts.Facet, value.Value, value.Count)))
        {
            var narrowed = await Some.AnswerAsync(open.Index, Some.Request("scuola", facet) with { Filters = [new SearchFilter(facet, [value])] });
            Assert.True(count == narrowed.Total, $"{facet} {value}: counted {count}, found {narrowed.Total}");
            Assert.Contains(narrowed.Facets[0].Values, counted => counted.Value == value && counted.Count == count);
        }
    }

    [Fact]
    public async Task pages_follow_each_other_without_gap_or_double_while_the_index_changes()
    {
        await using var open = await WithAsync([.. Enumerable.Range(100, 25).Select(number => Some.Document("pisa", $"{number}", $"Scuola {number}", new string('x', number)))]);
        var request = Some.Request("scuola") with { PageSize = 10 };
        var seen = new List<string>();

        for (var page = 0; page < 3; page++)
        {
            var answer = await Some.AnswerAsync(open.Index, request);
            seen.AddRange(answer.Hits.Select(hit => hit.Document.Id));
            Assert.Equal(page < 2, answer.Cursor is not null);
            request = request with { Cursor = answer.Cursor };
            if (page == 0)
            {
                await open.WithAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola 5"))]);
            }
        }

        Assert.Equal(25, seen.Count(id => id.StartsWith("pisa/", StringComparison.Ordinal)));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task a_foreign_or_broken_cursor_is_refused()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"), Some.Document("pisa", "2", "Scuola"));
        var cursor = (await Some.AnswerAsync(open.Index, Some.Request("scuola") with { PageSize = 1 })).Cursor;

        foreach (var request in new[] { Some.Request("altro") with { Cursor = cursor }, Some.Request("scuola") with { Cursor = "{}" }, Some.Request("scuola") with { Cursor = "AAAA" } })
        {
            Assert.Equal(SearchRefusals.CursorInvalid, (await open.Index.SearchAsync(request, TestContext.Current.CancellationToken)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task a_typo_is_answered_with_the_spelling_that_finds_more()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Rigenerazione dei quartieri"), Some.Document("pisa", "2", "Mobilità"));

        Assert.Equal("rigenerazione", (await Some.AnswerAsync(open.Index, Some.Request("rigenrazione"))).Suggestion);
        Assert.Equal("quartieri rigenerazione", (await Some.AnswerAsync(open.Index, Some.Request("quartieri rigenerasione"))).Suggestion);
        Assert.Null((await Some.AnswerAsync(open.Index, Some.Request("zzzzzzzz"))).Suggestion);
        Assert.Null((await Some.AnswerAsync(open.Index, Some.Request("rigenerazione"))).Suggestion);
    }

    [Fact]
    public async Task the_word_being_typed_is_completed()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Mobilità dolce", "mobilitare"), Some.Document("pisa", "2", "Mobilità urbana"), Some.Document("pisa", "3", "Museo"));

        var answer = (await open.Index.SuggestAsync(new SuggestRequest("la mobi", SearchViewer.Public), TestContext.Current.CancellationToken)).Value!;

        Assert.Equal([("la mobilità", 2L), ("la mobilitare", 1L)], answer.Suggestions.Select(suggestion => (suggestion.Text, suggestion.Count)));
    }

    [Fact]
    public async Task similar_objectives_are_found_with_the_reasons()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Rigenerare la darsena", "Nuovi spazi pubblici lungo il canale") with { Missions = ["08"], Programmes = ["08.01"], Sdg = ["11"] },
            Some.Document("pisa", "2", "Rigenerare la darsena vecchia", "Nuovi spazi pubblici lungo il canale"),
            Some.Document("lecce", "1", "Una darsena rigenerata", "Spazi pubblici sul canale") with { Missions = ["08"], Programmes = ["08.01"], Sdg = ["11"] },
            Some.Document("lecce", "2", "Asili nido", "Più posti") with { Missions = ["12"] });

        var answer = (await open.Index.SimilarAsync(new SimilarRequest("pisa/dup/1", SearchViewer.Public), TestContext.Current.CancellationToken)).Value!;

        var hit = Assert.Single(answer.Hits);
        Assert.Equal("lecce/dup/1", hit.Document.Id);
        Assert.Equal(["08"], hit.SharedMissions);
        Assert.Equal(["08.01"], hit.SharedProgrammes);
        Assert.Equal(["11"], hit.SharedSdg);
        Assert.Contains("darsena", hit.SharedTerms);

        var own = (await open.Index.SimilarAsync(new SimilarRequest("pisa/dup/1", SearchViewer.Public, OtherCitiesOnly: false), TestContext.Current.CancellationToken)).Value!;
        Assert.Contains(own.Hits, similar => similar.Document.Id == "pisa/dup/2");
        Assert.Equal(SearchRefusals.DocumentUnknown, (await open.Index.SimilarAsync(new SimilarRequest("no/such", SearchViewer.Public), TestContext.Current.CancellationToken)).Refusal?.Code);
    }
}
