using System.Globalization;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search.Tests.Corpus;

namespace MunicipalBenchmark.Search.Tests.Contract;

public sealed class BackEndParity
{
    private const double NearlyEqual = 1e-4;

    private static readonly SearchFacet[] Facets = Enum.GetValues<SearchFacet>();

    [Fact]
    public async Task both_back_ends_give_the_same_top_ten_totals_and_counts_for_100_queries()
    {
        var changes = SampleCorpus.WithShared;
        await using var elasticsearch = await (await OpenIndex.ElasticsearchAsync()).WithAsync(changes);
        await using var embedded = await OpenIndex.Embedded().WithAsync(changes);
        var queries = Queries([.. changes.SelectMany(change => change.Documents)]);
        Assert.Equal(100, queries.Count);
        var differences = new List<string>();

        foreach (var query in queries)
        {
            var request = Some.Request(query, [.. Facets]) with { PageSize = 10 };
            var theirs = await Some.AnswerAsync(elasticsearch.Index, request);
            var ours = await Some.AnswerAsync(embedded.Index, request);
            if (Describe(theirs) != Describe(ours) || !SameOrder(theirs, ours))
            {
                differences.Add($"{query}\n  E {Describe(theirs)[..40]} {Hits(theirs)}\n  L {Describe(ours)[..40]} {Hits(ours)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(5).Prepend($"{differences.Count} differ")));
    }

    [Fact]
    public async Task both_back_ends_complete_words_alike()
    {
        await using var elasticsearch = await (await OpenIndex.ElasticsearchAsync()).WithAsync(SampleCorpus.Changes);
        await using var embedded = await OpenIndex.Embedded().WithAsync(SampleCorpus.Changes);

        foreach (var typed in new[] { "mob", "citt", "cultur", "riqu", "perco" })
        {
            var request = new SuggestRequest(typed, SearchViewer.Public, 5);
            var theirs = (await elasticsearch.Index.SuggestAsync(request, TestContext.Current.CancellationToken)).Value!;
            var ours = (await embedded.Index.SuggestAsync(request, TestContext.Current.CancellationToken)).Value!;
            Assert.NotEmpty(theirs.Suggestions);
            Assert.Equal(theirs.Suggestions.AsEnumerable(), ours.Suggestions);
        }
    }

    private static string Describe(SearchAnswer answer) =>
        $"{answer.Total} {answer.Relaxed} {string.Join(' ', answer.Facets.Select(facet => $"{facet.Facet}:{string.Join(',', facet.Values.Select(value => $"{value.Value}={value.Count}"))}"))}";

    private static string Hits(SearchAnswer answer) =>
        string.Join(' ', answer.Hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Document.Id.Replace("/dup-2020-2022", "", StringComparison.Ordinal)}~{hit.Score:0.00000}")));

    /// <summary>The same scores, and the same documents but for a swap of two whose scores differ by rounding only.</summary>
    private static bool SameOrder(SearchAnswer theirs, SearchAnswer ours) =>
        theirs.Hits.Length == ours.Hits.Length
        && theirs.Hits.Zip(ours.Hits).All(pair => Math.Abs(pair.First.Score - pair.Second.Score) <= NearlyEqual * Math.Max(1, pair.First.Score))
        && theirs.Hits.Zip(ours.Hits).All(pair => pair.First.Document.Id == pair.Second.Document.Id
            || ours.Hits.Any(hit => hit.Document.Id == pair.First.Document.Id && Math.Abs(hit.Score - pair.First.Score) <= NearlyEqual * Math.Max(1, hit.Score))
            || Math.Abs(pair.First.Score - theirs.Hits[^1].Score) <= NearlyEqual * Math.Max(1, pair.First.Score));

    /// <summary>
    /// Words, pairs, triples, phrases, prefixes and conditions out of the documents, the same on every run. No two have the same words, whatever their
    /// order, case and signs.
    /// </summary>
    private static List<string> Queries(SearchDocument[] documents)
    {
        const int Stride = 61;
        var titled = documents.Where(document => document.Kind != DocumentKind.Plan && document.Title.Count(c => c == ' ') >= 3).OrderBy(document => document.Id, StringComparer.Ordinal).ToArray();
        var queries = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; queries.Count < 100 && number < 20 * titled.Length; number++)
        {
            var query = Query(queries.Count, titled[number * Stride % titled.Length]);
            if (query is not null && seen.Add(string.Join(' ', query.ToLowerInvariant().Split([' ', '"', '*', '-', ':', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))))
            {
                queries.Add(query);
            }
        }

        return queries;
    }

    /// <summary>A query of one of the forms; null where the document has not what it needs.</summary>
    private static string? Query(int form, SearchDocument document)
    {
        var words = document.Title.Split([' ', ':', ',', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        var longest = words.MaxBy(word => word.Length)!;
        return (form % 16) switch
        {
            0 => longest,
            1 => $"{words[0]} {words[^1]} -{words[1]}",
            2 => string.Join(' ', words.Take(3)),
            3 => $"\"{string.Join(' ', words.Skip(1).Take(2))}\" {words[0]}",
            4 => string.Concat(longest.Where(char.IsLetter).Take(5)) + "* " + words[0],
            5 => $"{longest} city:{document.City.Value}",
            6 => document.Title,
            7 => $"titolo:{longest.Split('\'')[^1]} {words[^1]}",
            8 => $"{words[^1]} {document.CityName} {words[^2]}",
            9 => $"{words[^2]} {words[^1]} -livello:AIM",
            10 => document.Missions is [var mission, ..] ? $"{longest} missione:{mission}" : null,
            11 => document.Programmes is [var programme, ..] ? $"programma:{programme} {words[0]}" : null,
            12 => document.Sdg is [var goal, ..] ? $"sdg:{goal} {words[^1]}" : $"{longest} anno:{document.Years.FirstOrDefault()}",
            13 => document.Region is { Length: > 0 } region ? $"regione:{region} {words[^1]} rete:recs" : null,
            14 => document.Code is { } code ? $"{code} {words[0]}" : null,
            _ => $"piano:{(document.PlanKind == PlanKind.Dup ? "dup" : "peg")} lingua:{document.Language} {longest}",
        };
    }
}
