using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Formats;

/// <summary>A document of no family is told what it looks like and what to import instead.</summary>
public sealed class RefusalReasons
{
    private const string Prose = "Il presente documento illustra come l'ente programma il proprio lavoro, chi vi partecipa, quali passi si seguono ogni anno e in che modo i cittadini possono leggere i risultati sul sito, con parole che ognuno capisce senza fatica.";

    [Fact]
    public void an_introduction_says_that_it_holds_no_objective() =>
        Tells($"PIANO DELLA PERFORMANCE 2020-2022\n\n1. PREMESSA\n\n{Prose}\n\n{Prose}\n", "2 paragraphs that introduce");

    [Theory]
    [InlineData("DOCUMENTO UNICO DI PROGRAMMAZIONE 2020-2022\n\nPremessa 3\n\nSezione strategica 4\n\nPopolazione 8\n\nTerritorio 14\n\nSezione operativa 26\n\nSpese per il personale 39\n")]
    [InlineData("DOCUMENTO UNICO DI PROGRAMMAZIONE 2020-2022\n\nPremessa Pag. 3 1 Sezione strategica Pag. 4 2 Popolazione Pag. 8 2.1 Territorio Pag. 14 10 Sezione operativa Pag. 26 11 Personale Pag. 39\n")]
    public void contents_alone_say_that_they_are_contents(string text) => Tells(text, "table of contents");

    [Fact]
    public void heads_without_columns_send_to_the_document_they_came_from() =>
        Tells("PIANO PERFORMANCE 2021\n\nPUNTEGGIO\nObiettivo\nIndicatore\nTarget\nRisultato\nNote\nCostituito il tavolo\n31/12/2021\n5,00\nTavolo del commercio\n", "heads of columns stand without their columns");

    [Theory]
    [InlineData("COMUNE DI VALFORTE\n\nDELIBERAZIONE DELLA GIUNTA COMUNALE\n\nOGGETTO: Piano esecutivo di gestione 2020. Approvazione.\n\nRisultano presenti tre assessori.\n")]
    [InlineData("Issue - meetings\n\nAction plan, second quarter\n\nThe Leader reported that 29 (59%) of the actions had been achieved.\n")]
    public void an_act_sends_to_its_annex(string text) => Tells(text, "Import the annex");

    [Fact]
    public void lost_letters_are_named()
    {
        var refusal = Some.Refusal(Encoding.UTF8.GetBytes($"Piano degli obiettivi\n\n{new string('\uFFFD', 40)} {new string('\uFFFD', 40)}\n"));
        Assert.Equal(RefusalCodes.NotText, refusal.Code);
        Assert.Contains("has lost its letters", refusal.Message, StringComparison.Ordinal);
    }

    private static void Tells(string text, string reason)
    {
        var refusal = Some.Refusal(Encoding.UTF8.GetBytes(text));
        Assert.Equal(RefusalCodes.NotPlanning, refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
