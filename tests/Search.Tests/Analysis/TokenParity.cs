using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.Search.Tests.Corpus;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Analysis;

public sealed class TokenParity
{
    private const int Phrases = 500;
    private const int Together = 20;

    [Theory]
    [InlineData(TextAnalysis.Italian)]
    [InlineData(TextAnalysis.English)]
    [InlineData(TextAnalysis.Folded)]
    public async Task both_back_ends_cut_500_phrases_into_the_same_words(string language)
    {
        await using var open = await (await OpenIndex.ElasticsearchAsync()).WithAsync([Some.Change("pisa/dup", 1, Some.Document("pisa", "1", "Scuola"))]);
        var phrases = PhrasesOf(SampleCorpus.WithShared.SelectMany(change => change.Documents).Select(document => $"{document.Title}\n{document.Text}"));
        Assert.Equal(Phrases, phrases.Count);
        Assert.SkipWhen(ElasticsearchServer.Missing is not null, ElasticsearchServer.Missing ?? "");
        using var http = new HttpClient { BaseAddress = new Uri((await ElasticsearchServer.SharedAsync()).Url) };
        var field = IndexFields.InLanguage(IndexFields.Title, language);

        foreach (var block in phrases.Chunk(Together))
        {
            var text = string.Join(" . ", block);
            var body = new JsonObject { ["field"] = field, ["text"] = text }.ToJsonString();
            using var response = await http.PostAsync($"/{open.Alias}/_analyze", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            var theirs = answer.RootElement.GetProperty("tokens").EnumerateArray().Select(token => new Token(
                token.GetProperty("token").GetString()!, token.GetProperty("position").GetInt32(), token.GetProperty("start_offset").GetInt32(), token.GetProperty("end_offset").GetInt32()));

            Assert.Equal(theirs, TextAnalysis.Read(language, text));
        }
    }

    /// <summary>Phrases of 3 to 12 words, spread over the texts; every seventh with what trips analyzers.</summary>
    private static List<string> PhrasesOf(IEnumerable<string> texts)
    {
        string[] nasty = ["L’ÀÈÌÒÙ dell'“acqua” un'altra", "PERCHÉ c’è 中文 и русский", "1.01.01_OP 2020/2021 € 1.234,56 50%", "naïve café STRASSE straße Ångström", "e-mail@comune.it www.comune.it #tag", "x😀y İstanbul ﬁne ½ ²"];
        var words = texts.SelectMany(text => SearchText.Clean(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var phrases = new List<string>();
        for (var number = 0; number < Phrases; number++)
        {
            var start = (int)((long)number * (words.Length - 20) / Phrases);
            var phrase = string.Join(' ', words.Skip(start).Take(3 + number % 10));
            phrases.Add(number % 7 == 0 ? SearchText.Clean($"{phrase} {nasty[number / 7 % nasty.Length]}") : phrase);
        }

        return phrases;
    }
}
