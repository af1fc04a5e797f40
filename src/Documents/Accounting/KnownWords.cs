using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Sheets;
using MunicipalBenchmark.Documents.Spending;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>Words that are structure of a document and no part of its text: labels, heads of columns, titles of missions and programmes, months, marks of an empty value.</summary>
internal static class KnownWords
{
    /// <summary>Words that stand in labels and heads, beside those that the grammars listen to. Data.</summary>
    private static readonly string[] Own =
    [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
        "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "sett", "ott", "nov", "dic",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "obiettivo", "obiettivi", "indicatore", "indicatori", "descrizione", "codice", "cod", "titolo", "totale", "totali", "missione", "missioni", "programma", "programmi", "azione", "azioni", "progetto", "linea", "asse",
        "strategico", "strategici", "strategica", "operativo", "operativi", "responsabile", "responsabili", "peso", "target", "risultato", "risultati", "atteso", "attesi", "anno", "valore", "unità", "misura", "fonte", "note",
        "capofila", "settori", "coinvolti", "stakeholder", "mandato", "scheda", "fase", "fasi", "stato", "attuazione", "missing", "vuoto", "nessuno", "favorevole", "contrario", "unanimità", "spese", "entrate", "bilancio", "previsione", "previsioni",
        "impegni", "impegnato", "assestato", "liquidato", "residui", "passivi", "pagamenti", "competenza", "cassa", "segue", "continua", "peg", "dup", "sì", "si", "no", "x", "tipo", "dettagliata", "sezione", "comune", "città", "sarà rendicontata", "sarà rendicontato", "soggetto", "raggiungimento", "risorse", "finalità",
    ];

    /// <summary>Titles of the goals of the 2030 Agenda, which the numbers of tags stand for. Data.</summary>
    private static readonly string[] Goals =
    [
        "sconfiggere la povertà", "sconfiggere la fame", "salute e benessere", "istruzione di qualità", "parità di genere", "acqua pulita e servizi igienico-sanitari", "energia pulita e accessibile", "lavoro dignitoso e crescita economica",
        "imprese innovazione e infrastrutture", "ridurre le disuguaglianze", "città e comunità sostenibili", "consumo e produzione responsabili", "lotta contro il cambiamento climatico", "vita sott'acqua", "vita sulla terra",
        "pace giustizia e istituzioni solide", "partnership per gli obiettivi",
    ];

    private static readonly Dictionary<ulong, ulong[][]> Phrases = Build();

    private static readonly HashSet<ulong> HeadingsOfBudget = [.. Hashes(["missione", "missioni", "programma", "programmi"])];

    /// <summary>Words of the titles of D.Lgs. 118/2011, which documents shorten and vary; the code says which is meant.</summary>
    private static readonly HashSet<ulong> OfBudget = [.. Hashes(BudgetClassification.All.Select(static heading => heading.Title.It)), .. Hashes(["diritti", "sociale", "politica", "attività", "servizio"])];

    /// <summary>Whether a word announces a mission or a programme.</summary>
    public static bool IsHeadingOfBudget(Word word) => HeadingsOfBudget.Contains(word.Hash);

    /// <summary>Whether a word is of the title of a mission or a programme.</summary>
    public static bool IsOfBudget(Word word) => OfBudget.Contains(word.Hash);

    /// <summary>How many words from a place on are a known phrase; 0 for none.</summary>
    public static int Length(IReadOnlyList<Word> words, int at)
    {
        if (!Phrases.TryGetValue(words[at].Hash, out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            if (Match(words, at, phrase))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private static IEnumerable<ulong> Hashes(IEnumerable<string> texts)
    {
        var words = new List<Word>();
        foreach (var text in texts)
        {
            WordReader.Read(text, words);
        }

        return words.Select(static word => word.Hash);
    }

    private static bool Match(IReadOnlyList<Word> words, int at, ulong[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Hash != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<ulong, ulong[][]> Build()
    {
        var words = new List<Word>();
        var phrases = new Dictionary<ulong, List<ulong[]>>();
        IEnumerable<string> all = [.. Own, .. Goals, .. LabelCues.All.Select(static cue => cue.Words), .. HeadCues.All.Select(static cue => cue.Words), .. StatusCues.Table.Phrases, .. SheetCues.Phrases, .. SpendingCues.Phrases, .. BudgetClassification.All.Select(static heading => heading.Title.It)];
        foreach (var phrase in all)
        {
            words.Clear();
            WordReader.Read(phrase, words);
            if (words.Count > 0)
            {
                (phrases.TryGetValue(words[0].Hash, out var known) ? known : phrases[words[0].Hash] = []).Add([.. words.Select(static word => word.Hash)]);
            }
        }

        return phrases.ToDictionary(static pair => pair.Key, static pair => pair.Value.OrderByDescending(static phrase => phrase.Length).ToArray());
    }
}
