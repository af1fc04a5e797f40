using MunicipalBenchmark.Documents.Tests.Narrative;
using MunicipalBenchmark.Plans.Drafts;
using static MunicipalBenchmark.Documents.Tests.Narrative.HandAnswer;

namespace MunicipalBenchmark.Documents.Tests.Charter;

public sealed class Charters
{
    private const string English = """
        # Charter of the River Towns Alliance

        Signed in Avonlea on 12 June 2019

        ## Members

        - Avonlea, Canada
        - Tulcea, Romania
        - Mikołów (Poland)

        ## Objectives

        The founding cities commit to the following three objectives:

        1. Share knowledge on floods (data, maps, training).
        2. Speak with one voice to national governments.
        3. Apply together for European funds.
        """;

    [Fact]
    public void of_the_sample_have_objectives_members_and_date()
    {
        var draft = NarrativePlans.Sample("volterra", "carta-citta-dei-mestieri.md");
        Assert.Equal(5, draft.Nodes.Length);
        Same(
            ["Network Rete delle Città dei Mestieri 9 maggio 2021", "PartnerCity Volterra", "PartnerCity Faenza", "PartnerCity Matera", "PartnerCity Limoges Francia", "PartnerCity Delft Paesi Bassi"],
            NarrativePlans.Facts(draft));
        Assert.Equal(new DateOnly(2021, 5, 9), Assert.Single(draft.Acts).Date);
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
    }

    [Fact]
    public void in_english_are_read_by_english_cues()
    {
        var draft = Some.Draft(English);
        Assert.Equal(["Share knowledge on floods", "Speak with one voice to national governments", "Apply together for European funds"], draft.Nodes.Select(static node => node.Title));
        Same(["Network Charter of the River Towns Alliance 12 June 2019", "PartnerCity Avonlea Canada", "PartnerCity Tulcea Romania", "PartnerCity Mikołów Poland"], NarrativePlans.Facts(draft));
        Assert.Equal(2019, draft.Period?.From);
    }

    [Fact]
    public void name_the_cities_that_open_a_sentence_on_signing()
    {
        var draft = Some.Draft(English.Replace("## Objectives", "Avonlea, Ravenna e Delft firmano oggi la carta.\n\n## Objectives", StringComparison.Ordinal));
        Assert.Contains(draft.Relations, static relation => relation.Name == "Ravenna");
    }

    [Fact]
    public void keep_what_members_take_upon_themselves_apart_from_the_objectives()
    {
        var draft = Some.Draft("""
            Rete dei borghi alti

            APRILE 2009

            I sindaci, riuniti il 24 aprile 2009, concordano gli obiettivi della rete:

            1) curare i sentieri;
            2) aprire i rifugi;
            3) formare le guide.

            Gli aderenti si impegnano inoltre a:
            - versare una quota;
            - riunirsi ogni anno.
            """);
        Assert.Equal(["objective-1", "objective-2", "objective-3", "commitment-1", "commitment-2"], draft.Nodes.Select(static node => node.Id));
        Assert.Equal("24 aprile 2009", draft.Title.Split(", ")[^1]);
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TextNotPlaced);
    }

    [Fact]
    public void are_known_where_the_network_itself_announces_its_aims()
    {
        var outcome = Some.Read("# La rete dei borghi\n\nLa rete dei borghi persegue le seguenti finalità:\n\n- curare i sentieri\n- aprire i rifugi\n- formare le guide\n");
        Assert.Equal("network-charter", outcome.Value?.Family);
        Assert.Equal(3, outcome.Value!.Draft.Nodes.Length);
    }

    [Fact]
    public void report_what_fits_no_objective()
    {
        var draft = Some.Draft(English.Replace("## Objectives", "The secretariat meets twice a year in a city chosen by lot.\n\n## Objectives", StringComparison.Ordinal));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TextNotPlaced && diagnostic.Text!.StartsWith("The secretariat", StringComparison.Ordinal));
    }
}
