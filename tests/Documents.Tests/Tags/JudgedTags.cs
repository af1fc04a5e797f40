using MunicipalBenchmark.Documents.Tags;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Tags;

/// <summary>Sentences written for this test, each with the goals and priorities that a person would tag it with.</summary>
public sealed class JudgedTags
{
    // Text, mission or "", right tags as scheme:value separated by a space ("" for none). One of a goal and its target is right where either is.
    private static readonly (string Text, string Mission, string Right)[] Judged =
    [
        ("Estendere la rete delle piste ciclabili verso i quartieri collinari.", "10", "sdg:11.2 eu-urban-agenda:urban-mobility"),
        ("Potenziamento del trasporto pubblico locale nelle ore serali", "10", "sdg:11.2 eu-urban-agenda:urban-mobility"),
        ("Portare la raccolta differenziata al 75 per cento", "09", "sdg:12.5"),
        ("Apertura di un centro di riuso e compostaggio di quartiere", "09", "sdg:12.5"),
        ("Efficientamento energetico delle scuole comunali", "04", "sdg:7 eu-policy-objective:PO2"),
        ("Impianti fotovoltaici sui tetti degli edifici pubblici", "17", "sdg:7"),
        ("Costituzione di comunità energetiche nei quartieri", "17", "sdg:7 eu-urban-agenda:energy-transition"),
        ("Piano di adattamento ai cambiamenti climatici", "09", "sdg:13 eu-policy-objective:PO2 eu-urban-agenda:climate-adaptation"),
        ("Mitigare le isole di calore con nuove alberature", "09", "sdg:13 eu-urban-agenda:climate-adaptation"),
        ("Manutenzione di parchi e giardini", "09", "sdg:11.7"),
        ("Rete di asili nido con orario prolungato", "12", "sdg:4.2"),
        ("Contrasto alla povertà e aiuto alle persone senza dimora", "12", "sdg:1 eu-policy-objective:PO4 eu-urban-agenda:urban-poverty"),
        ("Un centro antiviolenza aperto tutti i giorni", "12", "sdg:5"),
        ("Promuovere le pari opportunità nei luoghi di lavoro", "", "sdg:5 eu-policy-objective:PO4"),
        ("Recupero di alloggi popolari vuoti", "08", "sdg:11.1"),
        ("Rigenerazione urbana dell'ex area portuale", "08", "sdg:11"),
        ("Ridurre le perdite idriche dell'acquedotto", "09", "sdg:6"),
        ("Qualità dell'aria: centraline e limiti al traffico", "09", "sdg:11.6 eu-urban-agenda:air-quality"),
        ("Restauro di monumenti e musei civici rinnovati", "05", "sdg:11.4"),
        ("Bilancio partecipativo e processi partecipativi di quartiere", "01", "sdg:16.7"),
        ("Piano di prevenzione della corruzione", "01", "sdg:16"),
        ("Nuovi servizi digitali per i cittadini", "01", "eu-policy-objective:PO1 eu-urban-agenda:digital-transition"),
        ("Politiche attive del lavoro per i giovani e inserimento lavorativo", "15", "sdg:8 eu-policy-objective:PO4 eu-urban-agenda:jobs-and-skills-in-the-local-economy"),
        ("Abbattimento delle barriere architettoniche nei marciapiedi", "12", "sdg:10"),
        ("Accoglienza dei migranti e dei richiedenti asilo", "12", "sdg:10 eu-urban-agenda:inclusion-of-migrants-and-refugees"),
        ("Acquisti verdi e criteri ambientali minimi in ogni gara", "01", "sdg:12 eu-urban-agenda:public-procurement"),
        ("Videosorveglianza nelle piazze del centro", "03", "eu-urban-agenda:security-in-public-spaces"),
        ("Gemellaggi e cooperazione internazionale", "19", "sdg:17"),
        ("Lotta allo spreco alimentare e orti urbani", "16", "sdg:2"),
        ("Stop al consumo di suolo", "08", "sdg:11 eu-urban-agenda:sustainable-land-use"),
        ("Road safety around primary schools", "", "sdg:3.6"),
        ("A circular economy hub for local firms", "", "sdg:12 eu-policy-objective:PO2 eu-urban-agenda:circular-economy"),
        ("More social housing for young families", "", "sdg:11.1 eu-urban-agenda:housing"),
        ("Greener parks: urban green for every neighbourhood", "", "sdg:11.7"),
        ("Cut greenhouse gas emissions by half", "", "sdg:13"),
        ("Wastewater treatment upgraded", "", "sdg:6"),
        ("Biodiversità: tutela degli ecosistemi del fiume", "09", "sdg:15"),
        ("Contribuisce all'obiettivo 4 dell'Agenda 2030.", "", "sdg:4"),
        ("Ambiti: SDG 3 e 10.", "", "sdg:3 sdg:10"),
        ("Coerente con il target 11.3 dell'Agenda 2030", "", "sdg:11.3"),
        ("In line with SDGs 5, 8 and 10", "", "sdg:5 sdg:8 sdg:10"),

        // Nothing of the kind.
        ("Obiettivo 11: revisione dei regolamenti interni", "01", ""),
        ("Gestione delle spese di funzionamento degli uffici", "01", ""),
        ("Aggiornamento dell'inventario dei beni mobili", "01", ""),
        ("Il clima interno del personale: indagine annuale", "01", ""),
        ("Scuola di musica: rinnovo della convenzione", "01", ""),
        ("Rispetto dei termini del procedimento", "03", ""),
        ("Predisporre il bilancio di previsione entro dicembre", "01", ""),
        ("Gara per il servizio di pulizia", "01", ""),
        ("Energia e passione della squadra", "06", ""),
        ("Goal 5: answer letters within ten days", "", ""),
        ("Acqua minerale per le sedute del consiglio", "01", ""),
        ("Riorganizzazione dell'archivio comunale", "01", ""),
        ("Lavoro agile per i dipendenti", "01", ""),
        ("Nuovo software per il protocollo", "01", ""),
        ("L'obiettivo 3 del piano è in ritardo", "", ""),
        ("Staffing of the town clerk's office", "", ""),
    ];

    [Fact]
    public void nearly_all_that_is_proposed_is_right_and_most_that_is_right_is_proposed()
    {
        var wrong = new List<string>();
        var (hits, proposed, right) = (0, 0, 0);
        foreach (var (text, mission, expected) in Judged)
        {
            var tags = Propose(text, mission).ProposedTags.Where(tag => tag.Scheme != TagProposer.CatalogueScheme).Select(tag => $"{tag.Scheme}:{tag.Value}").ToHashSet();
            var meant = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var found = tags.Intersect(meant).Count();
            (hits, proposed, right) = (hits + found, proposed + tags.Count, right + meant.Count);
            if (!tags.SetEquals(meant))
            {
                wrong.Add($"'{text}': proposed {string.Join(' ', tags.Except(meant))}; missed {string.Join(' ', meant.Except(tags))}");
            }
        }

        Assert.True(Judged.Length >= 40 && Judged.Count(judged => judged.Right.Length == 0) >= 15);
        var report = $"precision {hits}/{proposed}, recall {hits}/{right}:\n{string.Join('\n', wrong)}";
        Assert.True(hits >= 0.9 * proposed, report);
        Assert.True(hits >= 0.9 * right, report);
    }

    [Fact]
    public void a_goal_that_the_text_names_is_a_tag_and_says_by_which_words()
    {
        var draft = Propose("Le azioni servono l'obiettivo 11 dell'Agenda 2030 dell'ONU.", "");

        Assert.Equal(["11"], draft.Nodes[0].Tags["sdg"]);
        var tag = Assert.Single(draft.ProposedTags);
        Assert.True(tag.Stated);
        Assert.Equal((1, "n"), (tag.Score, tag.Node));
        Assert.Contains("obiettivo 11 dell'Agenda 2030", tag.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_proposal_is_no_tag_and_says_why()
    {
        var draft = Propose("Ampliare le aree verdi lungo il torrente", "09");

        Assert.Empty(draft.Nodes[0].Tags);
        var tag = Assert.Single(draft.ProposedTags, tag => tag.Scheme == "sdg");
        Assert.Equal(("11.7", false, 3), (tag.Value, tag.Stated, tag.Line));
        Assert.Contains("'aree verdi'", tag.Reason, StringComparison.Ordinal);
        Assert.Contains("mission 09", tag.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_mission_alone_proposes_no_goal() => Assert.Empty(Propose("Gestione ordinaria del settore", "09").ProposedTags);

    [Fact]
    public void a_programme_proposes_the_indicators_that_measure_it()
    {
        var node = Node("Servizio di igiene", "09") with { Programmes = ["09.03"] };
        var tags = TagProposer.Propose(Plan(node)).ProposedTags;

        Assert.Equal(["118:09.03:committed-rate", "mb:separate-waste-share", "mb:urban-waste"], tags.Select(tag => tag.Value));
        Assert.All(tags, tag => Assert.Contains("programme 09.03", tag.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void a_plan_of_ten_thousand_nodes_is_no_effort_and_the_same_twice()
    {
        var node = Node("Ampliare le aree verdi lungo il torrente con i cittadini, SDG 11", "09");
        var plan = Plan(node) with { Nodes = [.. Enumerable.Range(0, 10_000).Select(i => node with { Id = $"n{i}" })] };

        Assert.Equal(TagProposer.Propose(plan).ProposedTags, TagProposer.Propose(plan).ProposedTags);
    }

    [Fact]
    public void a_text_made_to_be_slow_is_not()
    {
        var text = "SDG " + string.Join(", ", Enumerable.Repeat("1", 200_000)) + " obiettivo " + new string('1', 100_000) + string.Concat(Enumerable.Repeat(" obiettivi 1, 2, 3", 50_000));
        Assert.Equal(["1"], Propose(text, "").Nodes[0].Tags["sdg"]);
    }

    private static PlanDraft Propose(string text, string mission) => TagProposer.Propose(Plan(Node(text, mission)));

    private static PlanDraft Plan(DraftNode node) => new() { Kind = PlanKind.Dup, Title = "t", Nodes = [node] };

    private static DraftNode Node(string text, string mission) =>
        new() { Id = "n", Level = NodeLevel.Action, Title = text, Missions = mission.Length == 0 ? [] : [mission], Line = 3 };
}
