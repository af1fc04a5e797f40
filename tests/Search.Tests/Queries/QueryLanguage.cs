using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Tests.Queries;

public sealed class QueryLanguage
{
    [Theory]
    [InlineData("porto turistico", "porto|turistico")]
    [InlineData("\"porto turistico\" -nave", "\"porto turistico\"|-nave")]
    [InlineData("“porto turistico”", "\"porto turistico\"")]
    [InlineData("porti* a* *porto po*to", "porti*|a|porto|po|to")]
    [InlineData("città:Reggio-Emilia", "city=reggio-emilia")]
    [InlineData("regione:\"Emilia-Romagna\" anno:2020", "region_key=emilia-romagna|year=2020")]
    [InlineData("missione:9 programma:9.2 -sdg:11", "mission=09|programme=09.02|-sdg=11")]
    [InlineData("livello:obiettivo-x piano:dup", "level=OBIETTIVO_X|plan_kind=DUP")]
    [InlineData("codice:1.01.01_OP", "code=1.01.01_op")]
    [InlineData("titolo:porto testo:\"due parole\"", "title:porto|text:\"due parole\"")]
    [InlineData("ignoto:porto", "ignoto|porto")]
    [InlineData("\"mai chiuso", "mai|chiuso")]
    [InlineData("- -- \"\" ! ( )", "")]
    [InlineData("dell'ambiente città-porto", "dell'ambiente|città|porto")]
    [InlineData("-città-porto", "-\"città-porto\"")]
    public void text_becomes_clauses(string text, string expected) => Assert.Equal(expected, string.Join('|', ClauseParser.Parse(text).Select(Show)));

    [Fact]
    public void stop_words_do_not_count_but_are_searched_alone()
    {
        Assert.Equal(2, Needed("il piano della mobilità"));
        Assert.Equal(1, Needed("della"));
    }

    [Fact]
    public void the_longest_term_with_synonyms_is_taken()
    {
        var compiled = QueryCompiler.Compile(ClauseParser.Parse("nuova rigenerazione urbana"), SynonymTable.With([]));

        Assert.Equal(["rigenerazione urbana", "rigenerazione"], compiled.Synonyms.Select(synonym => synonym.Typed).Distinct());
    }

    private static int Needed(string text) => QueryCompiler.Compile(ClauseParser.Parse(text), null).Scored switch
    {
        AllNode { Must: [AllNode parts] } => parts.MinimumShould,
        AllNode parts => parts.MinimumShould,
        _ => 0,
    };

    private static string Show(Clause clause) => (clause.Negated ? "-" : "") + clause switch
    {
        WordClause word => Scope(word.Scope) + word.Text,
        PhraseClause phrase => $"{Scope(phrase.Scope)}\"{phrase.Text}\"",
        PrefixClause prefix => Scope(prefix.Scope) + prefix.Text + "*",
        ValueClause value => $"{value.Field}={value.Text}",
        _ => "?",
    };

    private static string Scope(string? scope) => scope is null ? "" : scope + ":";
}
