using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Tests.Analysis;

public sealed class SharedChain
{
    [Theory]
    [InlineData(TextAnalysis.Italian, "dell'ambiente", "ambient")]
    [InlineData(TextAnalysis.Italian, "dell’Ambiente e degli ambienti", "ambient ambient")]
    [InlineData(TextAnalysis.Italian, "la città della comunità", "città comunit")]
    [InlineData(TextAnalysis.English, "the cities' planning", "citi plan")]
    [InlineData(TextAnalysis.Folded, "L'Università è qui", "universita università e è qui")]
    [InlineData(TextAnalysis.Folded, "中文", "中 文")]
    public void words_are_cut_and_stemmed(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextAnalysis.Read(language, text).Select(token => token.Term)));

    [Fact]
    public void forms_of_one_word_share_its_position_and_place()
    {
        var tokens = TextAnalysis.Read(TextAnalysis.Folded, "più verde");

        Assert.Equal([new Token("piu", 0, 0, 3), new Token("più", 0, 0, 3), new Token("verde", 1, 4, 9)], tokens);
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "a b c")]
    [InlineData("x\ue000y\ue001z", "x y z")]
    [InlineData("e\u0301", "é")]
    [InlineData("uno\n\ndue", "uno\n\ndue")]
    public void text_is_cleaned_of_what_back_ends_disagree_on(string text, string expected) => Assert.Equal(expected, SearchText.Clean(text));

    [Fact]
    public void halves_of_pairs_and_pictures_become_blanks() => Assert.Equal("a b ", SearchText.Clean("a\U0001F600b" + '\ud83d'));

    [Fact]
    public void no_word_is_longer_than_both_back_ends_keep_whole() =>
        Assert.All(TextAnalysis.Read(TextAnalysis.Folded, SearchText.Clean(new string('w', 10_000))), token => Assert.InRange(token.Term.Length, 1, 200));

    [Theory]
    [InlineData("rigenerazione", "rigenerazione", 1.0)]
    [InlineData("abc", "xyz", 0.0)]
    public void trigrams_compare_spellings(string left, string right, double expected) => Assert.Equal(expected, Trigrams.Similarity(left, right));

    [Fact]
    public void a_typo_is_nearer_than_another_word() =>
        Assert.True(Trigrams.Similarity("rigenrazione", "rigenerazione") > Trigrams.Similarity("rigenrazione", "generazione"));

    [Fact]
    public void built_in_synonyms_name_two_terms_or_more_and_are_found_from_each()
    {
        var table = SynonymTable.With([]);

        Assert.Contains("trasporto pubblico", table.Others(TextAnalysis.Italian, ["tpl"]).Select(synonym => synonym.Term));
        Assert.Contains("TPL", table.Others(TextAnalysis.Italian, ["trasport", "pubblic"]).Select(synonym => synonym.Term), StringComparer.Ordinal);
        Assert.Contains("urban renewal", table.Others(TextAnalysis.English, TextAnalysis.Read(TextAnalysis.English, "urban regeneration").Select(token => token.Term)).Select(synonym => synonym.Term));
        Assert.Empty(table.Others(TextAnalysis.Italian, ["elefant"]));
    }
}
