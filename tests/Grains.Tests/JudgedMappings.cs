using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Labels written for this test, each with what a person who knows the catalogue says: the indicator it means, or none.</summary>
public sealed class JudgedMappings
{
    private static readonly MappingProposer Proposer = new([.. BudgetCatalogue.All, .. CommonIndicators.All]);

    // Label, unit as a document states it ("" for none), the indicator meant or null.
    private static readonly (string Label, string Unit, string? Meant)[] Judged =
    [
        ("% raccolta differenziata", "", "mb:separate-waste-share"),
        ("Percentuale di raccolta differenziata sul totale dei rifiuti urbani", "%", "mb:separate-waste-share"),
        ("Tasso di raccolta differenziata dei rifiuti 2021", "percentuale", "mb:separate-waste-share"),
        ("Household waste sent for recycling: recycling rate", "%", "mb:separate-waste-share"),
        ("Rifiuti urbani prodotti nell'anno", "t", "mb:urban-waste"),
        ("Produzione totale di rifiuti urbani", "kg", "mb:urban-waste"),
        ("Perdite della rete idrica", "%", "mb:water-losses-share"),
        ("Dispersione idrica della rete comunale", "%", "mb:water-losses-share"),
        ("Giorni di superamento dei limiti di PM10", "giorni", "mb:air-limit-days"),
        ("N. superamenti PM10", "gg", "mb:air-limit-days"),
        ("Superficie di verde pubblico gestita", "mq", "mb:green-area"),
        ("Aree verdi gestite dal Comune", "ha", "mb:green-area"),
        ("Numero di alberi piantati", "n.", "mb:trees-planted"),
        ("Nuovi alberi messi a dimora", "numero", "mb:trees-planted"),
        ("Km di piste ciclabili", "", "mb:cycle-paths"),
        ("Lunghezza complessiva delle piste ciclabili", "m", "mb:cycle-paths"),
        ("Length of the cycle network", "km", "mb:cycle-paths"),
        ("Passeggeri trasportati dal TPL", "n.", "mb:public-transport-passengers"),
        ("N. incidenti stradali", "n.", "mb:road-accidents"),
        ("Incidenti stradali rilevati sul territorio", "", "mb:road-accidents"),
        ("Km di strade asfaltate", "km", "mb:roads-maintained"),
        ("Punti luce a LED sul totale dei punti luce", "%", "mb:led-lighting-share"),
        ("Consumi energetici degli edifici comunali", "kWh", "mb:energy-consumption"),
        ("Posti disponibili negli asili nido", "n.", "mb:nursery-places"),
        ("Tasso di copertura degli asili nido", "%", "mb:nursery-coverage"),
        ("Pasti erogati dalla mensa scolastica", "pasti", "mb:school-meals"),
        ("Utenti del trasporto scolastico", "n.", "mb:school-transport-users"),
        ("Numero prestiti bibliotecari", "n.", "mb:library-loans"),
        ("Prestiti librari della biblioteca civica", "n.", "mb:library-loans"),
        ("Visitatori dei musei civici", "n.", "mb:museum-visitors"),
        ("Ingressi ai musei", "n.", "mb:museum-visitors"),
        ("Numero eventi culturali organizzati", "n.", "mb:cultural-events"),
        ("Presenze turistiche", "n.", "mb:tourist-nights"),
        ("Arrivi turistici", "n.", "mb:tourist-arrivals"),
        ("Persone in carico ai servizi sociali", "n.", "mb:social-services-users"),
        ("Anziani assistiti a domicilio", "n.", "mb:home-care-users"),
        ("Alloggi ERP assegnati", "n.", "mb:social-housing-assigned"),
        ("Indicatore di tempestività dei pagamenti", "gg", "mb:payment-delay"),
        ("Tempo medio di pagamento delle fatture", "giorni", "mb:payment-time"),
        ("Recupero evasione IMU", "€", "mb:tax-evasion-recovered"),
        ("Recupero dell'evasione dei tributi comunali", "migliaia di euro", "mb:tax-evasion-recovered"),
        ("Istanze presentate online", "%", "mb:online-requests-share"),
        ("Certificati anagrafici rilasciati online", "n.", "mb:certificates-online"),
        ("Carte d'identità elettroniche rilasciate", "n.", "mb:identity-cards"),
        ("Tempo medio per il rilascio del permesso di costruire", "giorni", "mb:building-permit-time"),
        ("Permessi di costruire rilasciati", "n.", "mb:building-permits"),
        ("Ore di pattugliamento della Polizia Locale", "ore", "mb:police-patrol-hours"),
        ("Telecamere di videosorveglianza installate", "n.", "mb:cctv-cameras"),
        ("Ore di formazione dei dipendenti", "ore", "mb:staff-training-hours"),
        ("Numero dei dipendenti in servizio", "n.", "mb:staff"),
        ("Grado di soddisfazione degli utenti", "%", "mb:customer-satisfaction"),
        ("Impegnato su assestato missione 09", "%", "118:09:committed-rate"),
        ("Assestato: Rifiuti", "euro", "118:09.03:appropriated"),

        // The words are there, what is measured is something else.
        ("Costo del servizio di raccolta differenziata", "€", null),
        ("Campagne informative sulla raccolta differenziata", "n.", null),
        ("Scuole coinvolte in progetti di raccolta differenziata", "%", null),
        ("Raccolta differenziata", "n.", null),
        ("Riduzione percentuale dei rifiuti urbani prodotti", "%", null),
        ("Rifiuti urbani prodotti per abitante", "kg", null),
        ("Progetti di piste ciclabili approvati", "n.", null),
        ("Spesa per la manutenzione delle piste ciclabili", "€", null),
        ("Data di avvio del servizio di trasporto scolastico", "data", null),
        ("Controlli sul trasporto scolastico", "n.", null),
        ("Questionari di gradimento della mensa scolastica", "n.", null),
        ("Reclami degli utenti della mensa scolastica", "n.", null),
        ("Incontri con le associazioni culturali", "n.", null),
        ("Variazione degli incidenti stradali", "%", null),
        ("Sanzioni della polizia locale", "n.", null),
        ("Permessi di costruire rilasciati entro i termini", "%", null),
        ("Domande di alloggi popolari in lista di attesa", "n.", null),
        ("Lavori eseguiti rispetto al cronoprogramma", "%", null),
        ("Relazione annuale sui servizi sociali", "sì/no", null),
        ("Numero di delibere predisposte", "n.", null),
        ("Grado di attuazione dell'obiettivo", "%", null),
        ("Percentuale", "%", null),
        ("N. incontri effettuati", "n.", null),
        ("Approvazione del regolamento del verde urbano", "", null),
        ("Fondi europei ottenuti", "euro", null),
        ("Prestiti accesi per opere pubbliche", "euro", null),
        ("Popolazione residente", "n.", null),
        ("Rispetto dei tempi dei procedimenti", "giorni", null),
        ("Rifiuti", "euro", null),
        ("Utenti", "n.", null),
        ("Servizi attivati", "n.", null),
        ("Visite guidate per le scuole ai musei civici", "n.", null),
        ("Number of meetings on road safety", "n.", null),
        ("Library opening hours", "ore", null),

        // Written after the vocabulary was fixed, to see how it does on words it was not made for.
        ("Quantità di rifiuto differenziato in rapporto al rifiuto totale", "%", "mb:separate-waste-share"),
        ("Totale rifiuti solidi urbani raccolti", "tonnellate", "mb:urban-waste"),
        ("Metri lineari di pista ciclabile realizzati", "", "mb:cycle-paths"),
        ("Nuovi punti luce LED installati", "n.", null),
        ("Alberi abbattuti", "n.", null),
        ("Bambini iscritti al nido", "n.", null),
        ("Posti nido ogni 100 bambini", "%", "mb:nursery-coverage"),
        ("N. prestiti effettuati in biblioteca", "n.", "mb:library-loans"),
        ("N. accessi alla biblioteca comunale", "n.", "mb:library-visitors"),
        ("Spettatori della stagione teatrale", "n.", null),
        ("Pernottamenti nelle strutture ricettive", "n.", "mb:tourist-nights"),
        ("Nuclei familiari seguiti dal servizio sociale", "n.", "mb:social-services-users"),
        ("Alloggi di edilizia pubblica assegnati nell'anno", "n.", "mb:social-housing-assigned"),
        ("Alloggi popolari ristrutturati", "n.", null),
        ("Media dei giorni di pagamento delle fatture ai fornitori", "gg", "mb:payment-time"),
        ("Fatture pagate entro i termini", "%", null),
        ("Riscossione dei tributi sul totale accertato", "%", "mb:own-revenue-collected-share"),
        ("CIE rilasciate", "n.", "mb:identity-cards"),
        ("Pratiche edilizie presentate in via telematica", "%", null),
        ("Turni serali della polizia locale", "n.", null),
        ("Dipendenti formati", "n.", null),
        ("Percentuale di dipendenti in lavoro agile", "%", null),
        ("Interventi di manutenzione delle strade", "n.", null),
        ("Energia prodotta da impianti fotovoltaici comunali", "kWh", null),
        ("Corse del trasporto pubblico soppresse", "%", null),
        ("Visite al sito istituzionale", "n.", null),
        ("Iscritti ai corsi nelle palestre comunali", "n.", null),
        ("Presenze negli impianti sportivi", "n.", "mb:sport-facility-users"),
        ("Average number of days to pay an invoice", "days", "mb:payment-time"),
        ("Trees cut down", "n.", null),
        ("Museum visitors per year", "number", "mb:museum-visitors"),
    ];

    [Fact]
    public void what_is_proposed_first_is_right_and_most_that_could_be_is()
    {
        var wrong = new List<string>();
        var (right, proposed) = (0, 0);
        foreach (var (label, unit, meant) in Judged)
        {
            var best = Proposer.Propose(Indicator(label, unit), null).FirstOrDefault();
            proposed += best is null ? 0 : 1;
            right += best is not null && best.Indicator.Value == meant ? 1 : 0;
            if (best?.Indicator.Value != meant)
            {
                wrong.Add($"'{label}' ({unit}): {best?.Indicator.Value ?? "nothing"} {best?.Score}, not {meant ?? "nothing"}");
            }
        }

        var meantAtAll = Judged.Count(judged => judged.Meant is not null);
        Assert.True(Judged.Length >= 60 && Judged.Length - meantAtAll >= 30);
        var report = $"precision {right}/{proposed}, recall {right}/{meantAtAll}:\n{string.Join('\n', wrong)}";
        Assert.True(right >= 0.95 * proposed, report);
        Assert.True(right >= 0.9 * meantAtAll, report);
    }

    [Fact]
    public void every_proposal_says_why()
    {
        var proposal = Proposer.Propose(Indicator("Lunghezza delle piste ciclabili", "m"), new() { Id = "1", Level = MunicipalBenchmark.Plans.NodeLevel.Action, Title = "t", Missions = ["10"] })[0];

        Assert.Equal(0.001m, proposal.Factor);
        Assert.Equal(["terms", "unit-converted", "mission"], proposal.Reasons.Select(reason => reason.Code));
        Assert.Contains("ciclab", proposal.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_label_that_says_nothing_is_read_with_its_node()
    {
        var node = new DraftNode { Id = "1", Level = MunicipalBenchmark.Plans.NodeLevel.Action, Title = "Raccolta differenziata" };

        Assert.Empty(Proposer.Propose(Indicator("Percentuale", "%"), null));
        Assert.Equal("mb:separate-waste-share", Proposer.Propose(Indicator("Percentuale", "%"), node)[0].Indicator.Value);
    }

    [Theory]
    [InlineData("mb:separate-waste-share", "Raccolta differenziata", "€")]
    [InlineData("mb:tax-evasion-recovered", "Recupero evasione IMU", "n.")]
    [InlineData("mb:payment-time", "Tempo medio di pagamento", "giorni lavorativi")]
    public void another_unit_is_never_proposed(string code, string label, string unit) =>
        Assert.DoesNotContain(Proposer.Propose(Indicator(label, unit), null), proposal => proposal.Indicator.Value == code);

    [Theory]
    [InlineData("percent", "", "5,2%", 5.2)]
    [InlineData("percent", "%", "", null)]
    [InlineData("number", "iscritti", "12", null)]
    [InlineData("not-stated", "", "12", null)]
    public void a_unit_is_stated_or_shown(string key, string unit, string raw, double? percent)
    {
        var figure = new DraftFigure { Year = 2020, Raw = raw, Value = percent is { } points ? new PercentValue((decimal)points) : new NumberValue(12) };
        Assert.Equal(key, LocalUnit.Of(new() { Id = "i", Label = "Cose fatte", Unit = unit, Observations = [figure] }).Key);
    }

    [Fact]
    public void no_two_common_indicators_share_a_name()
    {
        var names = CommonIndicators.All.SelectMany(definition => definition.AlsoCalled.Add(definition.Name.It).Add(definition.Name.En)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(CommonIndicators.All, definition => Assert.True(definition.Programme is null || BudgetClassification.Find(definition.Programme) is not null, definition.Code.Value));
    }

    private static DraftIndicator Indicator(string label, string unit) => new() { Id = "i", Label = label, Unit = unit };
}
