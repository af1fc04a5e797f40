using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

/// <summary>Variants of the known layouts that broke once.</summary>
public sealed class PlansOfOtherLooks
{
    private const string Results = """
        RELAZIONE SULLA PERFORMANCE ANNO 2022

        Obiettivo 3.1 Nidi aperti la sera (peso 40)

        Indicatore	Peso	Target	Risultato	% raggiungimento
        Gradimento (questionari positivi/questionari raccolti)*100	60%	85%	91,2%	100%
        N. nidi aperti	40%	4	5	125%

        Grado di raggiungimento dell'obiettivo: 97,5%

        Obiettivo 3.2 Regolamento nuovo (peso 60)

        Indicatore	Peso	Target	Risultato	% raggiungimento
        Approvazione	100%	SI	SI	100%

        """;

    private const string Value = """
        PIANO INTEGRATO DI ATTIVITÀ E ORGANIZZAZIONE 2024-2026

        OBIETTIVO DI VALORE PUBBLICO N. 1 – Una città ombrosa
        Stakeholder: cittadini
        Responsabile: Settore Ambiente

        Indicatore | Dimensione | Baseline 2023 | Target 2024 | Fonte
        --- | --- | --- | --- | ---
        Alberi ogni cento abitanti | Impatto | 12,4 | 12,8 | Catasto

        OBIETTIVO DI VALORE PUBBLICO N. 2 – Pagare presto
        Stakeholder: imprese

        Indicatore: Ritardo dei pagamenti in giorni
        Baseline: 3 (2023)
        Target 2024: -5
        Fonte: Ragioneria

        2.2 Personale

        """;

    private const string Phases = """
        PIANO ESECUTIVO DI GESTIONE 2023

        Obiettivo Peg: 2023_0101_S1_01
        TITOLO: Atti senza carta
        RESPONSABILE: ROSSI UGO
        PESO: 50,00%
        CONTENUTO
        Gli atti nascono digitali.
        INDICATORI
        N. atti: 1.200
        % di atti firmati in digitale: 80%
        FASI
        1. Scelta del programma - entro il 31/03/2023
        2. Corsi - dal 01/04/2023 al 30/06/2023

        Obiettivo Peg: 2023_0101_S1_02
        TITOLO: Archivio
        RESPONSABILE: ROSSI UGO
        PESO: 50,00%
        CONTENUTO
        Riordinare.
        """;

    private const string Actions = """
        PIANO D'AZIONE PER L'ENERGIA

        AZIONE 1
        SCUOLE CALDE

        RESPONSABILE
        Ufficio Energia
        PERIODO DI
        ATTUAZIONE
        2018-2025
        COSTI
        € 100.000
        MONITORAGGIO
        Consumi

        AZIONE 2
        STRADE ILLUMINATE

        RESPONSABILE
        Ufficio Strade
        PERIODO DI
        ATTUAZIONE
        2019-2022
        COSTI
        n.d.
        MONITORAGGIO
        Bollette
        """;

    [Fact]
    public void keep_weight_formula_and_progress_of_results()
    {
        var draft = Some.Draft(Results);
        Assert.Equal([("Nidi aperti la sera", 40m, 97.5m), ("Regolamento nuovo", 60m, 0m)], draft.Nodes.Select(static node => (node.Title, node.Weight!.Value, node.Status?.Progress ?? 0)));
        Assert.Equal(("Gradimento", "(questionari positivi/questionari raccolti)*100"), (draft.Indicators[0].Label, draft.Indicators[0].Formula));
    }

    [Fact]
    public void read_markdown_tables_without_outer_rules()
    {
        var draft = Some.Draft(Value);
        var indicator = draft.Indicators[0];
        Assert.Equal(("Alberi ogni cento abitanti", 2023, 2024), (indicator.Label, indicator.Baseline?.Year, indicator.Targets[0].Year));
        Assert.Equal(["Settore Ambiente"], draft.Nodes[0].Responsible);
    }

    [Fact]
    public void keep_the_sign_of_a_figure_the_year_in_brackets_and_one_source()
    {
        var draft = Some.Draft(Value);
        var indicator = draft.Indicators[1];
        Assert.Equal(new NumberValue(-5), indicator.Targets[0].Value);
        Assert.Equal((2023, new NumberValue(3)), (indicator.Baseline?.Year, indicator.Baseline?.Value));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.PairingOpen);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic is { Code: DiagnosticCodes.TextNotPlaced, Text: "2.2 Personale" });
    }

    [Fact]
    public void take_items_under_phases_as_phases_with_their_days()
    {
        var draft = Some.Draft(Phases);
        Assert.Equal(
            [("Scelta del programma", null, new DateOnly(2023, 3, 31)), ("Corsi", new DateOnly(2023, 4, 1), new DateOnly(2023, 6, 30))],
            draft.Nodes.Where(static node => node.Level == NodeLevel.Phase).Select(static phase => (phase.Title, phase.Start, phase.End!.Value)));
        Assert.Equal(["N. atti", "% di atti firmati in digitale"], draft.Indicators.Select(static indicator => indicator.Label));
        Assert.Equal([new NumberValue(1200), new PercentValue(80)], draft.Indicators.Select(static indicator => indicator.Targets[0].Value));
    }

    [Fact]
    public void take_no_year_and_no_label_for_a_responsible()
    {
        var draft = Some.Draft(Actions);
        Assert.Equal(["Ufficio Energia", "Ufficio Strade"], draft.Nodes.Select(static node => Assert.Single(node.Responsible)));
        Assert.Contains("PERIODO DI ATTUAZIONE: 2018-2025", draft.Nodes[0].Notes);
    }
}
