namespace MunicipalBenchmark.Search.Tests.Contract;

/// <content>Queries that mean harm: a refusal with a code or an answer, never an exception, never a scan of everything.</content>
public abstract partial class PlanIndexContract
{
    public static TheoryData<string, string?> HostileQueries => new()
    {
        { new string('a', 10_000_000), SearchRefusals.QueryTooLong },
        { string.Concat(Enumerable.Repeat("a* ", 1_000_000)), SearchRefusals.QueryTooLong },
        { string.Concat(Enumerable.Repeat("ab* ", 200)), SearchRefusals.QueryTooComplex },
        { string.Join(' ', Enumerable.Range(0, 150).Select(number => $"w{number}")), SearchRefusals.QueryTooComplex },
        { "scuola\0", SearchRefusals.QueryCharacters },
        { new string('(', 500) + "x" + new string(')', 400), null },
        { new string('"', 999), null },
        { new string('-', 999), null },
        { "*:*", null },
        { "** ?? *?*", null },
        { "a*", null },
        { "visibility:PRIVATE OR 1=1", null },
        { "title:x^99999999 AND _exists_:document", null },
        { "\",\"match_all\":{}},\"x\":{\"", null },
        { "{\"query\":{\"match_all\":{}}}", null },
        { "/.*a.*b.*/ [* TO *]", null },
        { "city:../../etc/passwd", null },
        { "\u0001\u0002\u0007\u001b[31m\u202e\ufeff\ue000\ue001", null },
        { "\ud83d\ude00 \ud83d", null },
        { "level:\" \" mission: programme:.......... year:99999999999999999999 sdg:-1", null },
        { "<script>alert(1)</script>'; drop table plans; --", null },
        { string.Concat(Enumerable.Repeat("é̂̃", 300)), null },
    };

    [Fact]
    public async Task hostile_queries_are_refused_or_find_nothing()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"), Some.Document("pisa", "2", "Porto"));

        foreach (var (text, refusal) in HostileQueries.Select(row => row.Data))
        {
            var outcome = await open.Index.SearchAsync(Some.Request(text, SearchFacet.City), TestContext.Current.CancellationToken);

            Assert.Equal(refusal, outcome.Refusal?.Code);
            Assert.True(outcome.Refusal is not { } refused || refused.Message.Length < 300);
        }
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
