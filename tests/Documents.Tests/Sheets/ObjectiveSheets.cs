using System.Text.Json;
using MunicipalBenchmark.Documents.Tests.Livorno;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Sheets;

public sealed class ObjectiveSheets
{
    private const string Dup = """
        OBIETTIVO STRATEGICO
        Mandato 2021_2026
        VERDE E QUARTIERI

        Responsabile: Ada Verdi

        Indirizzo Strategico:	CITTÀ CHE RESPIRA
        Missione:	09 - Sviluppo sostenibile e tutela del territorio e dell'ambiente

        DESCRIZIONE:

        Il verde è di tutti.

        OBIETTIVO OPERATIVO

        0902/0011 - PIANTARE ALBERI

        Responsabile: Ada Verdi
        Indirizzo Strategico:	CITTÀ CHE RESPIRA
        Missione:	09 - Sviluppo sostenibile
        Obiettivo	VERDE E QUARTIERI
        Programma:	0902 - Tutela, valorizzazione e recupero ambientale

        DESCRIZIONE:

        Si piantano mille alberi.

        Uno per ogni nato.

        RISORSE FINANZIARIE 2022-2023-2024

        Totali Entrata

        2022	2023	2024

        Totali Spesa

        2022	2023	2024
        10.000,00	12.000,50	0,00

        """;

    private const string Peg = """
        **2021\_B12**
        **Alberi nuovi**

        Direzione	<b>AMBIENTE</b>	Direttore	<b>VERDI ADA</b>	Classificazione	<b>DIREZIONALE</b>
        Servizio	<b>SERVIZIO PARCHI E GIARDINI</b>	Dirigente	<b>ROSSI UGO</b>	Tipologia	<b>SVILUPPO</b>

        Collegato a

        **INDIRIZZO STRATEGICO D.U.P.:** 2021\_IND\_09 CITTÀ VERDE

        **OBIETTIVO STRATEGICO D.U.P.:** 2021\_09\_OB\_02 ALBERI PER TUTTI

        <b>Obiettivo Operativo</b>	9.1.04
        <b>del D.U.P.</b>	9.1.05
        	2.2.1

        **Descrizione  
        dettagliata  
        dell'obiettivo**

        Piantare.

        **2021\_B12**
        **Alberi nuovi**
        **GANTT**

        **FASI**

        Descrizione	Peso	Inizio Previsto	Fine Prevista	Responsabile	Centro di Responsabilità	Note
        Scelta delle piante	30,00	01/01/2021	31/03/2021	ROSSI UGO	PARCHI	
        Messa a dimora	60,00	01/10/2021	30/11/2021	ROSSI UGO	PARCHI	Se piove

        **INDICATORI**

        Descrizione	Tipo	Valore Atteso
        Alberi piantati/da piantare	RISULTATO	1000/1000
        Relazione finale	RISULTATO	31/12/2021
        Costo per albero	EFFICIENZA	€ 50,00

        """;

    [Fact]
    public void of_a_dup_are_read_into_the_tree_with_resources()
    {
        var draft = Some.Draft(Dup);
        Assert.Equal((PlanKind.Dup, 2022, 2024), (draft.Kind, draft.Period?.From, draft.Period?.To));
        Assert.Equal(["direction-1 -", "strategic-1 direction-1", "0902/0011 strategic-1"], draft.Nodes.Select(static node => $"{node.Id} {node.Parent ?? "-"}"));
        var objective = draft.Nodes[2];
        Assert.Equal(("PIANTARE ALBERI", "0902/0011", "Si piantano mille alberi.\n\nUno per ogni nato."), (objective.Title, objective.Code, objective.Description));
        Assert.Equal(["09.02"], objective.Programmes);
        Assert.Equal([(2022, 10000m), (2023, 12000.50m), (2024, 0m)], draft.Spending.Select(static row => (row.Year!.Value, row.Extras["Totali Spesa"])));
        Assert.All(draft.Spending, static row => Assert.Null(row.Appropriated));
        Assert.Equal("Totali Entrata", Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ResourcesEmpty).Text);
        Assert.Contains("Mandato 2021_2026", draft.Nodes[1].Notes);
    }

    [Fact]
    public void of_a_peg_are_read_with_phases_indicators_and_links()
    {
        var draft = Some.Draft(Peg);
        Assert.Equal((PlanKind.Peg, "Piano esecutivo di gestione 2021"), (draft.Kind, draft.Title));
        var objective = Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.OperationalObjective);
        Assert.Equal(("2021_B12", "Alberi nuovi", "2021_09_OB_02", "Piantare."), (objective.Code, objective.Title, objective.Parent, objective.Description));
        Assert.Equal(["VERDI ADA", "ROSSI UGO"], objective.Responsible);
        Assert.Equal(["Direzione AMBIENTE", "SERVIZIO PARCHI E GIARDINI"], objective.Departments.Select(static department => department.Name));
        Assert.Equal(["9.1.04", "9.1.05", "2.2.1"], objective.Tags["dup-objective"]);
        Assert.Equal("2021_IND_09", Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.StrategicObjective).Parent);
        var phases = draft.Nodes.Where(static node => node.Level == NodeLevel.Phase).ToList();
        Assert.Equal([("Scelta delle piante", 30m, new DateOnly(2021, 1, 1), new DateOnly(2021, 3, 31)), ("Messa a dimora", 60m, new DateOnly(2021, 10, 1), new DateOnly(2021, 11, 30))], phases.Select(static phase => (phase.Title, phase.Weight!.Value, phase.Start!.Value, phase.End!.Value)));
        Assert.Equal(["Se piove"], phases[1].Notes);
        Assert.Equal([new RatioValue(1000, 1000), new DateValue(new(2021, 12, 31)), new MoneyValue(50)], draft.Indicators.Select(static indicator => indicator.Targets[0].Value));
        Assert.Equal(["RESULT", "RESULT", "EFFICIENCY"], draft.Indicators.Select(static indicator => indicator.Kind));
        Assert.All(draft.Indicators, static indicator => Assert.Equal(2021, indicator.Targets[0].Year));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.WeightsDiffer);
    }

    [Fact]
    public void several_in_one_document_stay_apart()
    {
        var draft = Some.Draft(Peg + Peg.Replace("2021\\_B12", "2021\\_B13", StringComparison.Ordinal).Replace("Alberi nuovi", "Panchine", StringComparison.Ordinal));
        Assert.Equal(["2021_B12", "2021_B13"], draft.Nodes.Where(static node => node.Level == NodeLevel.OperationalObjective).Select(static node => node.Id));
        Assert.Equal(4, draft.Nodes.Count(static node => node.Level == NodeLevel.Phase));
        Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.StrategicObjective);
        Assert.Equal(6, draft.Indicators.Length);
    }

    [Fact]
    public void with_a_parent_that_has_no_sheet_say_so()
    {
        var draft = Some.Draft(Dup.Replace("Obiettivo\tVERDE E QUARTIERI", "Obiettivo\tALTRO", StringComparison.Ordinal));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic is { Code: DiagnosticCodes.ParentMissing, Text: "ALTRO" });
        Assert.Contains("Obiettivo: ALTRO", draft.Nodes[2].Notes);
    }

    [Fact]
    public void of_a_real_metropolitan_city_equal_the_hand_checked_answer()
    {
        var (draft, expected) = Shared("firenze-metropolitana-dup-2022-2024.md", "firenze-metropolitana.json");
        var strategic = Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.StrategicObjective);
        var operational = Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.OperationalObjective);
        foreach (var (node, answer) in new[] { (strategic, expected.GetProperty("strategic_objective")), (operational, expected.GetProperty("operational_objective")) })
        {
            Assert.Equal(answer.Text("title"), node.Title);
            Assert.Equal([answer.Text("responsible")], node.Responsible);
            Assert.Equal([answer.GetProperty("mission").Text("code")], node.Missions);
            Assert.Equal(answer.Number("description_length"), node.Description?.Length);
            Assert.Equal(answer.List("lines").First().GetInt32(), node.Line);
            Assert.Equal(answer.Text("direction"), Assert.Single(draft.Nodes, static candidate => candidate.Level == NodeLevel.StrategicDirection).Title);
        }

        Assert.Equal(expected.GetProperty("operational_objective").Text("code"), operational.Code);
        Assert.Equal([expected.GetProperty("operational_objective").GetProperty("programme").Text("code")], operational.Programmes);
        Assert.Equal(strategic.Id, operational.Parent);
        Assert.Empty(draft.Spending);
        Assert.Equal(2, draft.Diagnostics.Count(static diagnostic => diagnostic.Code == DiagnosticCodes.ResourcesEmpty));
    }

    [Fact]
    public void of_a_real_peg_hold_every_code_date_weight_and_value()
    {
        var draft = Shared("firenze-peg-2020-z511.md", null).Draft;
        var objective = Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.OperationalObjective);
        Assert.Equal(("2020_Z511", "2020_12_IS_OB_STR_01"), (objective.Code, objective.Parent));
        Assert.Equal(["12.1.04", "12.1.03", "2.2.11"], objective.Tags["dup-objective"]);
        Assert.Equal([(80m, "2020-01-01", "2020-12-31"), (20m, "2020-09-01", "2020-10-15")], draft.Nodes.Where(static node => node.Level == NodeLevel.Phase).Select(static phase => (phase.Weight!.Value, $"{phase.Start:yyyy-MM-dd}", $"{phase.End:yyyy-MM-dd}")));
        Assert.Equal([new RatioValue(7, 7), new DateValue(new(2020, 11, 6)), new DateValue(new(2020, 12, 31)), new RatioValue(1, 1)], draft.Indicators.Select(static indicator => indicator.Targets[0].Value));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
    }

    private static (PlanDraft Draft, JsonElement Expected) Shared(string document, string? answer)
    {
        var path = SharedFolder.File("documents", document);
        Assert.SkipWhen(path is null, SharedFolder.SkipReason);
        var expected = answer is null ? default : JsonDocument.Parse(File.ReadAllBytes(SharedFolder.File("expected", answer)!)).RootElement;
        return (Some.Read(File.ReadAllBytes(path)).Value!.Draft, expected);
    }
}
