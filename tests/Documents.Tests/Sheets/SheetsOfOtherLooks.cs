using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Sheets;

/// <summary>What another chapter of the same kind of sheets looks like.</summary>
public sealed class SheetsOfOtherLooks
{
    private const string Dup = """
        OBIETTIVO STRATEGICO
        Mandato 2021_2026
        STRADE SICURE
        E SCUOLE NUOVE

        Responsabile: Ada Verdi

        Miss. 10 - Trasporti e diritto alla mobilità
        Missione: Istruzione e diritto allo studio

        DESCRIZIONE:

        Strade e scuole prima di tutto.

        OBIETTIVO OPERATIVO

        1005/0012 - RIFARE LE STRADE

        Responsabile
        Ugo Rossi

        Missione 10 - Trasporti e diritto alla mobilità
        Obiettivo	STRADE SICURE E SCUOLE NUOVE
        Programma:	1005 - Viabilità e infrastrutture stradali

        DESCRIZIONE:

        Si rifanno le strade.

        INDICATORI

        Descrizione	Unità di misura	2022	2023
        Strade rifatte	km	40	45

        RISORSE FINANZIARIE 2022-2023

        Totali Spesa

        2022	2023
        Titolo I	100.000	da definire
        Titolo II	2.000.000	1.000.000
        Totale	2.100.000	1.000.000

        """;

    private const string Coded = """
        DOCUMENTO UNICO DI PROGRAMMAZIONE 2023-2025

        OBIETTIVO STRATEGICO: 1.1 - Scuole sicure

        Responsabile politico: Ada Verdi
        Missione 04 - Istruzione e diritto allo studio

        Descrizione
        Scuole sicure ovunque.

        OBIETTIVO OPERATIVO: 1.1.1 - Rifare i tetti

        Obiettivo strategico: 1.1 - Scuole sicure
        Responsabile: Ugo Rossi
        Missione 04 - Istruzione e diritto allo studio
        Programma: Edilizia scolastica

        Descrizione
        Rifare 14 tetti.

        Indicatori di risultato

        Indicatore	Unità di misura	Valore iniziale	Target 2023	Target 2024
        Tetti rifatti	N.	0	4	10

        OBIETTIVO OPERATIVO: 1.1.2 - Provare l'uscita

        Responsabile: Ugo Rossi

        Descrizione
        Una prova in ogni scuola.

        """;

    private const string Peg = """
        **2021\_B12**
        **Alberi nuovi in ogni
        quartiere**

        Direzione	<b>AMBIENTE</b>	Direttore	<b>VERDI ADA</b>

        Collegato a

        **INDIRIZZO STRATEGICO D.U.P.:** 2021\_IND\_09 CITTÀ VERDE

        **OBIETTIVO STRATEGICO D.U.P.:** 2021\_09\_OB\_02 ALBERI PER TUTTI

        **OBIETTIVO STRATEGICO D.U.P.:** 2021\_09\_OB\_03 SCUOLE NEL VERDE

        <b>Obiettivo Operativo</b>	9.1.04
        <b>del D.U.P.</b>	

        **Descrizione dell'obiettivo**

        Piantare.

        **2021\_B12**
        **Alberi nuovi in ogni quartiere**

        **FASI**

        Descrizione	Peso	Inizio Previsto	Fine Prevista	% Realizzazione
        Scelta delle piante	100,00	01/01/2021	31/03/2021	40,00%

        **INDICATORI**

        Descrizione	Tipo	Valore Atteso
        Alberi piantati	RISULTATO	1000

        **RISORSE FINANZIARIE**

        Capitolo	Descrizione	2021	2022
        1234	Piante	10.000,00	5.000,00

        """;

    [Fact]
    public void join_titles_cut_over_lines_so_that_links_find_them()
    {
        var draft = Some.Draft(Dup);
        Assert.Equal(["STRADE SICURE E SCUOLE NUOVE", "RIFARE LE STRADE"], draft.Nodes.Select(static node => node.Title));
        Assert.Equal("strategic-1", draft.Nodes[1].Parent);
        Assert.Equal("Alberi nuovi in ogni quartiere", Node(Some.Draft(Peg), "2021_B12").Title);
        Assert.Equal("Piantare.", Node(Some.Draft(Peg), "2021_B12").Description);
    }

    [Fact]
    public void know_missions_without_colon_and_by_title_and_values_on_the_next_line()
    {
        var draft = Some.Draft(Dup);
        Assert.Equal(["10", "04"], draft.Nodes[0].Missions);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic is { Code: DiagnosticCodes.ValueDoubtful, Text: "Istruzione e diritto allo studio" });
        Assert.Equal(["Ugo Rossi"], draft.Nodes[1].Responsible);
        Assert.Equal(["10.05"], draft.Nodes[1].Programmes);
    }

    [Fact]
    public void take_columns_of_years_beside_a_unit_as_targets()
    {
        var indicator = Assert.Single(Some.Draft(Dup).Indicators);
        Assert.Equal(("Strade rifatte", "km"), (indicator.Label, indicator.Unit));
        Assert.Equal([(2022, new NumberValue(40)), (2023, new NumberValue(45))], indicator.Targets.Select(static target => (target.Year!.Value, (NumberValue)target.Value)));
    }

    [Fact]
    public void give_amounts_behind_words_to_their_own_years()
    {
        var draft = Some.Draft(Dup);
        Assert.Equal(
            ["2022 Titolo I=100000", "2022 Titolo II=2000000", "2023 Titolo II=1000000", "2022 Totali Spesa=2100000", "2023 Totali Spesa=1000000"],
            draft.Spending.Select(static row => $"{row.Year} {row.Extras.Single().Key}={row.Extras.Single().Value}"));
        Assert.Equal("da definire", Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AmountUnread).Text);
        Assert.Contains("1234 Piante 2021: 10000.00", Node(Some.Draft(Peg), "2021_B12").Notes);
    }

    [Fact]
    public void begin_at_headings_that_carry_code_and_title()
    {
        var outcome = Some.Read(Coded).Value!;
        Assert.Equal("dup-objective-sheets", outcome.Family);
        Assert.Equal(["1.1 -", "1.1.1 1.1", "1.1.2 1.1"], outcome.Draft.Nodes.Select(static node => $"{node.Code} {node.Parent ?? "-"}"));
        Assert.Equal(["04.03"], Node(outcome.Draft, "1.1.1").Programmes);
        Assert.Equal(2, Assert.Single(outcome.Draft.Indicators).Targets.Length);
    }

    [Fact]
    public void keep_further_and_empty_links_of_a_peg_from_becoming_parents_or_objectives()
    {
        var draft = Some.Draft(Peg);
        var objective = Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.OperationalObjective);
        Assert.Equal("2021_09_OB_02", objective.Parent);
        Assert.All(draft.Nodes.Where(static node => node.Level == NodeLevel.StrategicObjective), static node => Assert.Equal("2021_IND_09", node.Parent));
        Assert.Contains(objective.Notes, static note => note.Contains("2021_09_OB_03", StringComparison.Ordinal));
        Assert.Equal(["9.1.04"], objective.Tags["dup-objective"]);
    }

    [Fact]
    public void keep_progress_of_phases_and_the_year_of_the_code()
    {
        var draft = Some.Draft(Peg);
        Assert.Equal(40m, Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.Phase).Status?.Progress);
        Assert.Equal(2021, Assert.Single(draft.Indicators).Targets[0].Year);
    }

    private static DraftNode Node(PlanDraft draft, string id) => Assert.Single(draft.Nodes, node => node.Id == id);
}
