using MunicipalBenchmark.Documents.Cues;
using static MunicipalBenchmark.Documents.Sheets.SheetField;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>A label with what stands behind it.</summary>
/// <param name="Field">What it announces.</param>
/// <param name="Label">The label as written.</param>
/// <param name="Value">The text behind it; empty when it stands alone.</param>
internal readonly record struct SheetLabel(SheetField Field, string Label, string Value);

/// <summary>Labels of objective sheets. Data: a new word is one more entry and a test.</summary>
internal static class SheetCues
{
    private static readonly (string Words, SheetField Field)[] All =
    [
        ("obiettivo strategico d.u.p.", LinkedStrategic), ("obiettivo strategico del d.u.p.", LinkedStrategic), ("obiettivo strategico dup", LinkedStrategic), ("obiettivo strategico del dup", LinkedStrategic),
        ("obiettivo strategico di riferimento", LinkedStrategic), ("obiettivo strategico collegato", LinkedStrategic),
        ("obiettivo operativo del d.u.p.", LinkedOperational), ("obiettivo operativo d.u.p.", LinkedOperational), ("obiettivo operativo dup", LinkedOperational), ("obiettivo operativo del dup", LinkedOperational),
        ("obiettivo operativo di riferimento", LinkedOperational), ("obiettivo operativo collegato", LinkedOperational),
        ("indirizzo strategico d.u.p.", Direction), ("indirizzo strategico del d.u.p.", Direction), ("indirizzo strategico", Direction), ("linea strategica", Direction), ("area strategica", Direction),
        ("obiettivo strategico", StrategicObjective), ("obiettivo operativo", OperationalObjective),
        ("obiettivo peg", PegObjective), ("obiettivo di peg", PegObjective), ("obiettivo gestionale", PegObjective), ("obiettivo esecutivo", PegObjective), ("scheda obiettivo", PegObjective), ("obiettivo di gestione", PegObjective),
        ("mandato", Mandate), ("obiettivo", Parent), ("collegato a", Link), ("collegamento con il dup", Link), ("collegamenti", Link),
        ("missione", Mission), ("missione di bilancio", Mission), ("miss.", Mission), ("programma", Programme), ("programma di bilancio", Programme), ("progr.", Programme), ("prog.", Programme),
        ("responsabile politico", Responsible), ("responsabile gestionale", Responsible), ("responsabile", Responsible), ("dirigente responsabile", Responsible), ("direttore", Responsible), ("dirigente", Responsible),
        ("posizione organizzativa", Responsible), ("assessore", Responsible), ("assessore di riferimento", Responsible), ("referente", Responsible), ("amministratore referente", Responsible), ("referente politico", Responsible),
        ("direzione", Office), ("servizio", Office), ("settore", Office), ("area", Office), ("ufficio", Office), ("dipartimento", Office), ("centro di responsabilità", Office), ("struttura", Office), ("centro di costo", Office),
        ("classificazione", Classification), ("tipologia", Classification), ("tipo obiettivo", Classification), ("natura", Classification), ("tipologia obiettivo", Classification),
        ("peso", Weight), ("pesatura", Weight), ("peso obiettivo", Weight), ("data inizio", Start), ("inizio previsto", Start), ("data fine", End), ("fine prevista", End), ("scadenza", End),
        ("descrizione dettagliata dell'obiettivo", Description), ("descrizione dell'obiettivo", Description), ("descrizione obiettivo", Description), ("descrizione", Description), ("contenuto", Description),
        ("finalità", Description), ("finalità da conseguire", Description), ("motivazione delle scelte", Description), ("risultati attesi", Description),
        ("gantt", Phases), ("fasi", Phases), ("fasi e tempi", Phases), ("fasi di attuazione", Phases), ("cronoprogramma", Phases), ("attività", Phases),
        ("indicatori", Indicators), ("indicatori di risultato", Indicators), ("indicatori di performance", Indicators), ("indicatori e target", Indicators),
        ("risorse finanziarie", Resources), ("risorse", Resources), ("totali entrata", Revenue), ("totale entrata", Revenue), ("totale entrate", Revenue), ("entrate", Revenue), ("entrata", Revenue),
        ("totali spesa", Expenditure), ("totale spesa", Expenditure), ("totale spese", Expenditure), ("spese", Expenditure), ("spesa", Expenditure),
        ("note", Note), ("criticità", Note),
    ];

    private static readonly Dictionary<char, (string Words, SheetField Field)[]> ByInitial = All
        .OrderByDescending(static cue => cue.Words.Length)
        .GroupBy(static cue => cue.Words[0])
        .ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>The words of all labels.</summary>
    public static IEnumerable<string> Phrases => All.Select(static cue => cue.Words);

    /// <summary>The label that a line begins with: alone, with a colon, or with years, a mandate or the number of a mission behind it.</summary>
    public static SheetLabel? Line(string text)
    {
        if (Begins(text) is not var (field, end))
        {
            return null;
        }

        var behind = text.AsSpan(end).TrimStart();
        var colon = !behind.IsEmpty && behind[0] == ':';
        var value = behind.TrimStart(":").Trim();
        var dated = field is SheetField.Resources or SheetField.Mandate or SheetField.Mission or SheetField.Programme && !behind.IsEmpty && char.IsAsciiDigit(behind[0]);
        return behind.IsEmpty || colon || dated ? new(field, text[..end], value.ToString()) : null;
    }

    /// <summary>Whether a label wants one short value, which may stand on the line below it.</summary>
    public static bool TakesValue(SheetField field) => field is Direction or LinkedStrategic or LinkedOperational or Mission or Programme or Responsible or Office or Classification or Weight or Start or End;

    /// <summary>The label that a cell is, with or without colon.</summary>
    public static SheetField? Cell(string text)
    {
        var trimmed = text.TrimEnd(':', ' ');
        return Begins(trimmed) is var (field, end) && end == trimmed.Length ? field : null;
    }

    /// <summary>Whether some label begins with these words and goes on: the label was cut over lines.</summary>
    public static bool IsBeginning(string text)
    {
        var key = Fold.Key(text);
        return text.Length > 0 && Array.Exists(All, cue => Fold.Key(cue.Words) is var whole && whole.Length >= key.Length && whole.StartsWith(key, StringComparison.Ordinal));
    }

    private static (SheetField Field, int End)? Begins(string text)
    {
        if (text.Length == 0 || !ByInitial.TryGetValue(Fold.Character(text[0]), out var cues))
        {
            return null;
        }

        foreach (var (words, field) in cues)
        {
            if (Words.Match(text, 0, words) is var end and > 0)
            {
                return (field, end);
            }
        }

        return null;
    }
}
