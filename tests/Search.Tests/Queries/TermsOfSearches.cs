using MunicipalBenchmark.Search.Queries;
using MunicipalBenchmark.Search.Tests.Contract;

namespace MunicipalBenchmark.Search.Tests.Queries;

public sealed class TermsOfSearches
{
    private readonly SearchTerms _terms = new();

    [Theory]
    [InlineData("scuole", true)]
    [InlineData("SCUOLA elefante", true)]
    [InlineData("\"dell'ambiente\"", true)]
    [InlineData("1.01", true)]
    [InlineData("PUMS", true)]
    [InlineData("elefante -scuola", false)]
    [InlineData("elefante della giraffa", false)]
    public void a_search_shares_a_word_with_what_it_can_find(string text, bool may)
    {
        var document = Some.Document("pisa", "1.01", "La scuola dell'ambiente", "piano urbano della mobilità sostenibile");

        Assert.Equal(may, _terms.Of(Some.Request(text)).Intersect(_terms.Of([document], [])).Any());
    }

    [Theory]
    [InlineData("")]
    [InlineData("mission:09")]
    [InlineData("scuo* elefante")]
    [InlineData("-scuola")]
    public void a_search_that_may_find_anything_has_no_words(string text) => Assert.Empty(_terms.Of(Some.Request(text)));

    [Fact]
    public void documents_have_the_words_of_synonyms_too()
    {
        var request = _terms.Of(Some.Request("opificio"));
        var document = Some.Document("pisa", "1", "Un vecchio capannone");

        Assert.Empty(request.Intersect(_terms.Of([document], [])));
        Assert.NotEmpty(request.Intersect(_terms.Of([document], [new SynonymGroup("it", ["opificio", "capannone vecchio"]), new SynonymGroup("it", ["opificio", "capannone"])])));
    }
}
