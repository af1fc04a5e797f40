using System.Collections.Immutable;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>Italian words to make synthetic plans of: a few topics, each with words that stand together, and words that stand everywhere.</summary>
internal static class SyntheticWords
{
    private const string Resource = "MunicipalBenchmark.Silo.Seeding.topics.txt";

    public static ImmutableArray<Topic> Topics { get; } = Read();

    public static ImmutableArray<string> Doings { get; } =
    [
        "potenziare", "avviare", "completare", "sviluppare", "promuovere", "migliorare", "garantire", "riorganizzare", "estendere", "sperimentare", "valorizzare", "coordinare",
        "semplificare", "realizzare", "monitorare", "sostenere", "aggiornare", "consolidare", "rinnovare", "integrare",
    ];

    public static ImmutableArray<string> Deeds { get; } =
    [
        "Potenziamento", "Avvio", "Completamento", "Sviluppo", "Promozione", "Miglioramento", "Riorganizzazione", "Estensione", "Sperimentazione", "Valorizzazione", "Coordinamento",
        "Semplificazione", "Realizzazione", "Monitoraggio", "Sostegno", "Aggiornamento", "Consolidamento", "Rinnovo", "Integrazione",
    ];

    public static ImmutableArray<string> Ends { get; } =
    [
        "per aumentare la qualità della vita dei residenti", "per ridurre i tempi di risposta agli utenti", "per contenere la spesa corrente", "per attrarre investimenti privati",
        "per rafforzare la coesione sociale", "per coinvolgere le associazioni del territorio", "per rispettare gli impegni di mandato", "per accedere ai fondi europei",
        "per favorire le pari opportunità", "per collegare il centro con le frazioni", "per prevenire situazioni di rischio", "per dare continuità agli interventi avviati",
    ];

    public static ImmutableArray<string> Ways { get; } =
    [
        "Si prevede di", "Nel corso dell'anno occorre", "L'amministrazione intende", "Il settore ha il compito di", "Il programma consente di", "È necessario", "Si intende inoltre",
    ];

    public static ImmutableArray<string> Departments { get; } =
    [
        "Settore Lavori pubblici", "Settore Ambiente e verde", "Settore Istruzione", "Settore Politiche sociali", "Settore Urbanistica", "Settore Attività produttive", "Settore Cultura e turismo",
        "Settore Mobilità", "Settore Servizi finanziari", "Settore Personale", "Settore Sistemi informativi", "Polizia locale",
    ];

    public static ImmutableArray<(string Name, string Province)> Regions { get; } =
    [
        ("Toscana", "Livorno"), ("Piemonte", "Torino"), ("Lombardia", "Milano"), ("Veneto", "Venezia"), ("Emilia-Romagna", "Bologna"), ("Liguria", "Genova"), ("Marche", "Ancona"),
        ("Umbria", "Perugia"), ("Lazio", "Roma"), ("Abruzzo", "Pescara"), ("Campania", "Napoli"), ("Puglia", "Bari"), ("Basilicata", "Matera"), ("Calabria", "Cosenza"),
        ("Sicilia", "Palermo"), ("Sardegna", "Cagliari"), ("Friuli-Venezia Giulia", "Udine"), ("Molise", "Campobasso"),
    ];

    private static readonly ImmutableArray<string> Beginnings = ["Mon", "Cast", "Bel", "Ro", "San", "Val", "Ar", "Ca", "Fos", "Gra", "Lu", "Mar", "Ner", "Pog", "Ser", "Tor", "Ver", "Ces"];
    private static readonly ImmutableArray<string> Middles = ["te", "ca", "ve", "si", "lo", "ra", "ni", "to", "mi", "de", "no", "ri", "gia", "fe"];
    private static readonly ImmutableArray<string> Endings = ["lla", "rano", "gno", "nico", "retta", "sola", "nza", "rdo", "valle", "ggio", "lino", "sco", "tina", "ldi"];

    /// <summary>A name that sounds like a street's or town's: a long tail, as real texts have one.</summary>
    public static string Name(Random random) => Pick(random, Beginnings) + Pick(random, Middles) + (random.Next(3) == 0 ? Pick(random, Middles) : "") + Pick(random, Endings);

    public static T Pick<T>(Random random, ImmutableArray<T> words) => words[random.Next(words.Length)];

    private static ImmutableArray<Topic> Read()
    {
        using var stream = typeof(SyntheticWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var topics = ImmutableArray.CreateBuilder<Topic>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('|');
                topics.Add(new(cells[0], cells[1], [.. cells[2].Split(',')], [.. cells[3].Split(',')], [.. cells[4].Split(',')]));
            }
        }

        return topics.ToImmutable();
    }
}

/// <summary>Words that stand together.</summary>
/// <param name="Programme">The programme they are of, <c>MM.PP</c>.</param>
/// <param name="Goal">The Sustainable Development Goal they serve.</param>
/// <param name="Things">What is done something about.</param>
/// <param name="Places">Where.</param>
/// <param name="Qualities">How.</param>
internal sealed record Topic(string Programme, string Goal, ImmutableArray<string> Things, ImmutableArray<string> Places, ImmutableArray<string> Qualities);
