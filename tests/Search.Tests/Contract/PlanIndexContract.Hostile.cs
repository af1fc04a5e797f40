using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <content>Queries that mean harm: a refusal with a code or an answer, never an exception, never a scan of everything.</content>
public abstract partial class PlanIndexContract
{
    // Far above what any of them takes: what it keeps from passing is a search without end.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Each with the code of its refusal, or with what it finds: nothing, or the one school that everybody may find.</summary>
    public static TheoryData<string, string?, string> HostileQueries => new()
    {
        { new string('a', 10_000_000), SearchRefusals.QueryTooLong, "" },
        { string.Concat(Enumerable.Repeat("a* ", 1_000_000)), SearchRefusals.QueryTooLong, "" },
        { new string('*', 1_000_000), SearchRefusals.QueryTooLong, "" },
        { string.Concat(Enumerable.Repeat("ab* ", 200)), SearchRefusals.QueryTooComplex, "" },
        { string.Join(' ', Enumerable.Range(0, 150).Select(number => $"w{number}")), SearchRefusals.QueryTooComplex, "" },
        { "scuola\0", SearchRefusals.QueryCharacters, "" },
        { new string('(', 500) + "x" + new string(')', 400), null, "" },
        { new string('"', 999), null, "" },
        { new string('-', 999), null, "" },
        { new string('*', 999), null, "" },
        { "*:*", null, "" },
        { "** ?? *?*", null, "" },
        { "a*", null, "" },
        { "visibility:PRIVATE OR 1=1", null, "" },
        { "scuola visibility:PRIVATE OR 1=1", null, "pisa/dup/1" },
        { "scuola OR visibility:*", null, "pisa/dup/1" },
        { "scuola row:source version:[0 TO *]", null, "pisa/dup/1" },
        { "scuola*~999 -\"", null, "pisa/dup/1" },
        { "title:x^99999999 AND _exists_:document", null, "" },
        { "\",\"match_all\":{}},\"x\":{\"", null, "" },
        { "{\"query\":{\"match_all\":{}}}", null, "" },
        { "/.*a.*b.*/ [* TO *]", null, "" },
        { "city:../../etc/passwd", null, "" },
        { "scuola city:lecce", null, "" },
        { "\u0001\u0002\u0007\u001b[31m\u202e\ufeff\ue000\ue001", null, "" },
        { "\ud83d\ude00 \ud83d", null, "" },
        { "level:\" \" mission: programme:.......... year:99999999999999999999 sdg:-1", null, "" },
        { "<script>alert(1)</script>'; drop table plans; --", null, "" },
        { string.Concat(Enumerable.Repeat("é̂̃", 300)), null, "" },
    };

    [Fact]
    public async Task hostile_queries_are_refused_by_their_code_or_find_what_may_be_found()
    {
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Scuola"), Some.Document("pisa", "2", "Porto"), Some.Document("lecce", "1", "Scuola segreta") with { Visibility = Visibility.Private });

        foreach (var (text, refusal, expected) in HostileQueries.Select(row => row.Data))
        {
            var what = text[..Math.Min(text.Length, 60)];
            var outcome = await open.Index.SearchAsync(Some.Request(text, SearchFacet.City), TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);

            Assert.True(refusal == outcome.Refusal?.Code, $"{what}: {outcome.Refusal?.Code}");
            if (outcome.Refusal is { } refused)
            {
                Assert.InRange(refused.Message.Length, 20, 300);
                continue;
            }

            // Neither found nor counted nor suggested: nothing was walked through for its sake.
            Assert.True(expected == string.Join(' ', outcome.Value!.Hits.Select(hit => hit.Document.Id)), what);
            Assert.True(outcome.Value.Total == outcome.Value.Hits.Length, what);
            Assert.True(outcome.Value.Facets[0].Values.Sum(value => value.Count) == outcome.Value.Total, what);
            Assert.DoesNotContain("segreta", outcome.Value.Suggestion ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_start_that_stands_for_more_words_than_the_limit_is_refused_by_name_and_a_longer_one_is_searched()
    {
        const int Most = 10;
        await using var open = await (await OpenAsync(new() { ["Search:MaximumExpansions"] = $"{Most}" })).WithAsync(
        [
            Some.Change("pisa/dup", 1, [.. Enumerable.Range(0, Most).Select(number => Some.Document("pisa", $"{number}", $"Scuola sca{(char)('a' + number)}le"))]),
            Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scienza")),
        ]);

        // Scuola and scienza beside the ten.
        foreach (var text in new[] { "sc*", "Sc* porto", "-sc*", "titolo:SC*" })
        {
            var refused = (await open.Index.SearchAsync(Some.Request(text), TestContext.Current.CancellationToken)).Refusal;
            Assert.Equal(SearchRefusals.QueryTooComplex, refused?.Code);
            Assert.Contains("sc", refused!.Message, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("10 words", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Most, (await Some.AnswerAsync(open.Index, Some.Request("sca*"))).Total);
        Assert.Equal(["lecce/dup/1"], await Some.IdsAsync(open.Index, "sci*"));
    }

    [Fact]
    public async Task requests_beyond_the_limits_are_refused()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"));
        SearchRequest[] requests =
        [
            Some.Request("") with { PageSize = 101 },
            Some.Request("") with { PageSize = -1 },
            Some.Request("") with { Filters = [new SearchFilter(SearchFacet.City, [.. Enumerable.Range(0, 201).Select(number => $"c{number}")])] },
            Some.Request("", SearchFacet.City, SearchFacet.City),
        ];

        foreach (var request in requests)
        {
            Assert.Equal(SearchRefusals.TooMuchAsked, (await open.Index.SearchAsync(request, TestContext.Current.CancellationToken)).Refusal?.Code);
        }

        Assert.Equal(SearchRefusals.TooMuchAsked, (await open.Index.SuggestAsync(new SuggestRequest("ab", SearchViewer.Public, 1_000), TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.Equal(SearchRefusals.QueryTooLong, (await open.Index.SuggestAsync(new SuggestRequest(new string('a', 2_000), SearchViewer.Public), TestContext.Current.CancellationToken)).Refusal?.Code);
    }

    [Fact]
    public async Task documents_with_anything_in_them_are_taken_in()
    {
        var longWord = new string('w', 40_000);
        await using var open = await WithAsync(
            Some.Document("pisa", "1", "Scuola \u0000\ue000 \ud83d\ude00 中文 İstanbul", longWord + " \n\n porto") with { Code = new string('9', 40_000), Region = longWord });

        var hit = Assert.Single((await Some.AnswerAsync(open.Index, Some.Request("porto"))).Hits);
        Assert.DoesNotContain('\ue000', string.Concat(hit.Title.Select(segment => segment.Text)));
    }
}
