using System.Globalization;
using MunicipalBenchmark.Documents.Narrative.Figures;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Relations;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using static MunicipalBenchmark.Documents.Tests.Narrative.HandAnswer;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

public sealed class NarrativePlans
{
    [Fact]
    public void in_english_are_read_by_english_cues()
    {
        var draft = Some.Draft(PlanTexts.English);
        Assert.Equal(("International Strategy and Action Plan 2025-2029", 2025, 2029), (draft.Title, draft.Period!.From, draft.Period.To));
        Same(
            ["1 StrategicDirection AN OPEN CITY", "1.1 Action Twin with purpose", "1.2 Action Networks that matter", "2 StrategicDirection A RESILIENT CITY", "2.1 Action Fund the transition", "2.2 Action Awards and bids"],
            draft.Nodes.Select(static node => $"{node.Code} {node.Level} {node.Title}"));
        Same(
            [
                "Network Eurocities", "Network Covenant of Mayors for Climate and Energy", "Network ICLEI", "Network UCLG chairs the committee on housing", "Network Healthy Cities Network", "PartnerCity Lyon France",
                "PartnerCity Dortmund Germany", "PartnerCity Porto Portugal", "PartnerCity Aarhus Denmark", "Fund European Regional Development Fund 12500000 2021-2027", "Fund LIFE Programme 900000", "Award Green Leaf Award 2022",
                "Award European Capital of Innovation candidatura 2026",
            ],
            Facts(draft));
    }

    [Fact]
    public void take_headings_that_recur_under_every_group_for_parts_of_it()
    {
        var draft = Some.Draft("""
            # Piano strategico 2030

            ## Premessa

            Il piano nasce da due anni di incontri con i cittadini, con le scuole e con le associazioni, e ogni quartiere ha detto la sua su quello che serve e su quello che manca.

            ## Muoversi meglio

            ### Obiettivi

            - Meno auto nel centro

            ### Azioni

            - Corsie riservate: due corsie nuove.
            - Abbonamento unico

            ## Abitare insieme

            ### Obiettivi

            - Case a prezzo giusto

            ### Azioni

            - Bando per gli alloggi
            """);
        Same(
            ["StrategicDirection Muoversi meglio", "Action Corsie riservate", "Action Abbonamento unico", "StrategicDirection Abitare insieme", "Action Bando per gli alloggi"],
            draft.Nodes.Select(static node => $"{node.Level} {node.Title}"));
        Assert.Equal(["Meno auto nel centro"], draft.Nodes[0].Notes);
    }

    [Fact]
    public void that_are_only_spoken_of_are_refused_and_not_read_empty() =>
        Assert.False(Some.Read("# Piano Strategico della Città\n\nIl lavoro segue più fasi:\n\nFase 1 - Definizione degli obiettivi e della visione, con le attività di analisi:\n\n- Analisi del territorio\n- Ascolto dei cittadini\n\nFase 2 - Stesura della proposta e delle azioni:\n\n- Tavoli con le imprese\n").IsDone);

    [Fact]
    public void tell_funds_awards_and_deeds_apart_from_their_neighbours()
    {
        var draft = Some.Draft("""
            # PIANO DELLE AZIONI EUROPEE 2025-2028

            ## 1. FONDI EUROPEI

            La città ha ottenuto 41,5 milioni di euro dal PON Metro e 3.200.000 euro da Horizon 2020.

            ## 2. LE AZIONI

            ### A. Rafforzare le reti

            1. Tavolo comune degli uffici che lavorano con l'Europa.
            2. Catalogo dei progetti.

            ### B. Fare squadra

            1. Sportello per le imprese.

            ## 3. CANDIDATURE E PREMI

            - Capitale europea dei giovani 2022 – vinta
            - Città creativa per la letteratura dal 2019
            """);
        Same(["Fund PON Metro 41500000", "Fund Horizon 3200000", "Award Capitale europea dei giovani 2022 2022", "Award Città creativa per la letteratura 2019"], Facts(draft));
    }

    [Fact]
    public void with_numbered_capitals_and_relations_in_sentences_are_read()
    {
        var draft = Some.Draft(PlanTexts.Capitals);
        Same(["5 StrategicDirection", "5.1 Action", "5.2 Action", "6 StrategicDirection", "6.1 Action", "6.2 Action"], draft.Nodes.Select(static node => $"{node.Code} {node.Level}"));
        Same(
            ["Network Città Sane", "Network Energy Cities", "PartnerCity Ulm Germania", "PartnerCity Tarragona Spagna", "PartnerCity Kutná Hora Repubblica Ceca", "Fund PNRR 1200000", "Fund Fondazione Semi 150000"],
            Facts(draft));
        var target = Assert.Single(draft.Indicators, static indicator => !indicator.Targets.IsEmpty);
        Assert.Equal(("5.1", 2030, "80%"), (target.Node, target.Targets[0].Year, target.Targets[0].Raw));
    }

    [Fact]
    public void of_the_sample_have_every_relation_that_the_sample_states()
    {
        var draft = Sample("prato", "piano-strategico-2024-2030.md");
        Same(["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "2.4"], draft.Nodes.Select(static node => node.Code!));
        Same(
            [
                "Network Rete delle Città del Filo (RCF) coordina il gruppo di lavoro sul riciclo", "Network River Cities Forum", "Network Alleanza per i Tetti Verdi vicepresidenza della rete", "Network Patto delle Città Lente", "Network European Repair Network",
                "Network Scuole in Rete", "PartnerCity Roubaix Francia", "PartnerCity Guimarães Portogallo", "PartnerCity Braga Portogallo", "PartnerCity Łódź Polonia", "PartnerCity Gand Belgio", "PartnerCity Wenzhou Cina", "PartnerCity Albemarle USA 1984",
                "PartnerCity Sarajevo Bosnia 1996", "Fund Programma Regionale FESR 3400000 2021-2027", "Fund Piano Nazionale di Ripresa e Resilienza (PNRR) 82000000", "Fund PN Metro Plus 19500000 2021-27", "Fund LIFE 750000",
                "Award Città Campione della Riparazione 2023", "Award Capitale europea del riuso candidatura 2025", "Award Premio Filo Verde candidatura 2025",
            ],
            Facts(draft));
    }

    [Fact]
    public void hold_a_stated_number_against_the_list_under_it()
    {
        var told = Assert.Single(Sample("prato", "piano-strategico-2024-2030.md").Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.CountDiffers);
        Assert.StartsWith("The text states 5; 4 are listed", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void give_contents_pages_no_node()
    {
        var draft = Sample("prato", "piano-strategico-2024-2030.md");
        Assert.DoesNotContain(draft.Nodes, static node => node.Title.Contains("....", StringComparison.Ordinal) || node.Line < 20);
    }

    [Theory]
    [InlineData("118 milioni di euro", 118_000_000)]
    [InlineData("€ 1.250.000,50", 1_250_000.50)]
    [InlineData("1,2 M€", 1_200_000)]
    [InlineData("5 mln di euro", 5_000_000)]
    [InlineData("500mila euro", 500_000)]
    [InlineData("806,9 miliardi di euro", 806_900_000_000)]
    [InlineData("2.660 euro", 2_660)]
    [InlineData("EUR 3 million", 3_000_000)]
    [InlineData("€5m", 5_000_000)]
    public void know_an_amount_however_it_is_written(string text, double euro)
    {
        var amount = Assert.Single(MoneyAmount.All($"Il totale è di {text} per l'anno.", new Numeral(isEnglish: false)));
        Assert.Equal((decimal)euro, amount.Euro);
    }

    [Theory]
    [InlineData("12 metri")]
    [InlineData("5 m di altezza")]
    [InlineData("nel 2024")]
    [InlineData("il 15% dei casi")]
    public void take_no_other_number_for_an_amount(string text) => Assert.Empty(MoneyAmount.All(text, new Numeral(isEnglish: false)));

    [Theory]
    [InlineData("Asse 2 - La città", NodeLevel.StrategicDirection, "2", "La città")]
    [InlineData("AZIONE 1.3: Case", NodeLevel.Action, "1.3", "Case")]
    [InlineData("Obiettivo strategico n. 4 Acqua", NodeLevel.StrategicObjective, "4", "Acqua")]
    [InlineData("Pillar IV – Water", NodeLevel.StrategicDirection, "4", "Water")]
    [InlineData("GOAL 11 - Cities", NodeLevel.StrategicObjective, "11", "Cities")]
    public void know_a_heading_that_names_its_level(string heading, NodeLevel level, string code, string title)
    {
        var name = LevelName.Read(heading);
        Assert.NotNull(name);
        Assert.Equal((level, code, title), (name.Level, name.Code, name.Title));
    }

    [Theory]
    [InlineData("Azioni di Governance")]
    [InlineData("Progetti per la città")]
    [InlineData("Azione che rafforza la rete")]
    public void know_a_heading_that_does_not(string heading) => Assert.Null(LevelName.Read(heading));

    [Theory]
    [InlineData("Kyoto e Nara, Giappone, con cui si lavora", "Kyoto/Giappone Nara/Giappone")]
    [InlineData("Porto (Portogallo), Gand (Belgio) e altre città", "Porto/Portogallo Gand/Belgio")]
    [InlineData("Portland negli USA, con cui", "Portland/USA")]
    [InlineData("Reggio Emilia, Faenza e Delft (Paesi Bassi)", "Reggio Emilia/ Faenza/ Delft/Paesi Bassi")]
    [InlineData("Gruppo di città che hanno agito", "")]
    public void know_cities_and_give_a_country_only_to_those_it_belongs_to(string text, string expected)
    {
        var cities = CityList.Read(text, 0, out var rest);
        Assert.Equal(expected, CityList.Closes(text, rest) ? string.Join(' ', cities.Select(static city => $"{city.Name}/{city.Country}")) : "");
    }

    [Fact]
    public void end_no_sentence_at_an_abbreviation() =>
        Assert.Equal(["Vale l'art. 2 dello Statuto.", "Il premio A.MI.CO. Award resta."], Sentences.Of("Vale l'art. 2 dello Statuto. Il premio A.MI.CO. Award resta.").Select(static sentence => sentence.Text));

    [Theory]
    [InlineData("Le ricette della nonna\n\nPelare le patate e lessarle in acqua salata per venti minuti, poi schiacciarle con cura e unire il burro, il latte caldo e la noce moscata.\n\nServire subito.")]
    [InlineData("Il piano strategico è stato presentato ieri in consiglio.\n\nErano presenti molti cittadini.")]
    public void are_not_found_in_other_texts(string text) => Assert.Equal(RefusalCodes.NotPlanning, Some.Read(text).Refusal?.Code);

    internal static PlanDraft Sample(params string[] parts) => Some.Draft(File.ReadAllText(Some.RepositoryFile(["samples", .. parts])));

    /// <summary>Relations as one line each.</summary>
    internal static IEnumerable<string> Facts(PlanDraft draft) => draft.Relations.Select(static relation => string.Join(
        ' ',
        new[] { relation.Kind.ToString(), relation.Name, relation.Country, relation.Role, relation.Amount?.ToString("0.##", CultureInfo.InvariantCulture), relation.Period, relation.Year?.ToString(CultureInfo.InvariantCulture) }.Where(static part => !string.IsNullOrEmpty(part))));
}
