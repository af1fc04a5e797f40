using MunicipalBenchmark.Documents.Cues;
using static MunicipalBenchmark.Documents.Dup.StatusLabel;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>The labels of status reports, in the words that municipalities use for them. Data: a new word is one more entry and a test.</summary>
internal static class StatusCues
{
    /// <summary>The table.</summary>
    public static CueTable<StatusLabel> Table { get; } = new(
        new(MandateLine, "linea di mandato", Tail.Ordinal, Inner: true),
        new(MandateLine, "linea programmatica", Tail.Ordinal, Inner: true),
        new(MandateLine, "linea di azione", Tail.Ordinal),
        new(MandateLine, "linea strategica", Tail.Ordinal),
        new(MandateLine, "area strategica", Tail.Ordinal),
        new(MandateLine, "ambito strategico", Tail.Ordinal),
        new(MandateLine, "ambito", Tail.Ordinal),
        new(MandateLine, "asse strategico", Tail.Ordinal),
        new(MandateLine, "asse", Tail.Ordinal),

        new(Directions, "indirizzi strategici", Tail.ColonOrEnd, Inner: true),
        new(Directions, "indirizzo strategico", Tail.ColonOrEnd),

        new(StrategicObjective, "obiettivo strategico", Tail.CodeOrEnd, Inner: true),
        new(StrategicObjective, "ob. strategico", Tail.CodeOrEnd, Inner: true),
        new(StrategicObjective, "obiettivo strat.", Tail.CodeOrEnd),
        new(StrategicObjective, "os", Tail.Code),

        new(OperationalObjective, "obiettivo operativo", Tail.CodeOrEnd, Inner: true),
        new(OperationalObjective, "ob. operativo", Tail.CodeOrEnd, Inner: true),
        new(OperationalObjective, "obiettivo oper.", Tail.CodeOrEnd),
        new(OperationalObjective, "op", Tail.Code),
        new(OperationalObjective, "oo", Tail.Code),

        new(Responsible, "responsabile politico", Tail.Any, Inner: true),
        new(Responsible, "responsabili politici", Tail.Any, Inner: true),
        new(Responsible, "referente politico", Tail.Any, Inner: true),
        new(Responsible, "responsabile gestionale", Tail.Any, Inner: true),
        new(Responsible, "responsabile tecnico", Tail.Any, Inner: true),
        new(Responsible, "responsabile dell'obiettivo", Tail.Any, Inner: true),
        new(Responsible, "assessore di riferimento", Tail.Any, Inner: true),
        new(Responsible, "responsabile", Tail.ColonOrEnd),
        new(Responsible, "responsabili", Tail.ColonOrEnd),
        new(Responsible, "dirigente responsabile", Tail.ColonOrEnd),
        new(Responsible, "assessore", Tail.ColonOrEnd),

        new(Mission, "missione", Tail.Digits, Inner: true),
        new(Mission, "miss.", Tail.Digits, Inner: true),
        new(Programme, "programma", Tail.Digits, Inner: true),
        new(Programme, "progr.", Tail.Digits, Inner: true),

        new(Participants, "società ed enti partecipati", Tail.Any, Inner: true),
        new(Participants, "società e enti partecipati", Tail.Any, Inner: true),
        new(Participants, "società partecipate coinvolte", Tail.Any, Inner: true),
        new(Participants, "enti partecipati coinvolti", Tail.Any, Inner: true),
        new(Participants, "altri soggetti coinvolti", Tail.ColonOrEnd, Inner: true),

        new(Description, "descrizione dell'obiettivo", Tail.ColonOrEnd, Inner: true),
        new(Description, "descrizione obiettivo", Tail.ColonOrEnd, Inner: true),
        new(Description, "descrizione", Tail.ColonOrEnd),

        new(AimsIntroduction, "finalità da conseguire e stato di attuazione", Tail.DateOrEnd, Inner: true),
        new(AimsIntroduction, "finalità da conseguire", Tail.DateOrEnd, Inner: true),
        new(AimsIntroduction, "azioni e stato di attuazione", Tail.DateOrEnd, Inner: true),

        new(Status, "stato di attuazione", Tail.DateOrEnd, Inner: true),
        new(Status, "stato di attuazione dei programmi", Tail.DateOrEnd),
        new(Status, "stato di attuazione del programma", Tail.DateOrEnd),
        new(Status, "stato di attuazione del dup", Tail.DateOrEnd),
        new(Status, "stato di avanzamento", Tail.DateOrEnd, Inner: true),
        new(Status, "stato di realizzazione", Tail.DateOrEnd, Inner: true),
        new(Status, "stato attuazione", Tail.DateOrEnd, Inner: true),
        new(Status, "attività svolta", Tail.DateOrEnd),
        new(Status, "attività svolte", Tail.DateOrEnd),
        new(Status, "attività realizzate", Tail.DateOrEnd),
        new(Status, "risultati conseguiti", Tail.DateOrEnd),

        new(Deferral, "la finalità sarà rendicontata", Tail.DateOrLater),
        new(Deferral, "la finalità verrà rendicontata", Tail.DateOrLater),
        new(Deferral, "finalità da rendicontare", Tail.DateOrLater),
        new(Deferral, "l'obiettivo sarà rendicontato", Tail.DateOrLater),
        new(Deferral, "l'obiettivo verrà rendicontato", Tail.DateOrLater),
        new(Deferral, "l'azione sarà rendicontata", Tail.DateOrLater),
        new(Deferral, "l'azione verrà rendicontata", Tail.DateOrLater),
        new(Deferral, "rendicontazione", Tail.DateOrEnd),

        new(Indicators, "indicatori: risultati raggiunti", Tail.DateOrEnd, Inner: true),
        new(Indicators, "indicatori e risultati raggiunti", Tail.DateOrEnd, Inner: true),
        new(Indicators, "indicatori di risultato", Tail.DateOrEnd, Inner: true),
        new(Indicators, "indicatori di attuazione", Tail.DateOrEnd, Inner: true),
        new(Indicators, "indicatori", Tail.DateOrEnd),
        new(Indicators, "indicatore: risultato raggiunto", Tail.DateOrEnd, Inner: true),

        new(Progress, "grado di realizzazione", Tail.Percent),
        new(Progress, "grado di raggiungimento", Tail.Percent),
        new(Progress, "percentuale di realizzazione", Tail.Percent),
        new(Progress, "percentuale di raggiungimento", Tail.Percent),
        new(Progress, "stato di avanzamento", Tail.Percent),

        new(Remark, "criticità", Tail.ColonOrEnd),
        new(Remark, "criticità riscontrate", Tail.ColonOrEnd),
        new(Remark, "note", Tail.ColonOrEnd),

        new(SpendingHeading, "spese per missioni e programmi", Tail.DateOrEnd),
        new(SpendingHeading, "spesa per missioni e programmi", Tail.DateOrEnd),
        new(SpendingHeading, "spese per missione e programma", Tail.DateOrEnd),
        new(SpendingHeading, "spese per missioni", Tail.DateOrEnd),
        new(SpendingHeading, "spese per programmi", Tail.DateOrEnd));

    /// <summary>Heads of the column that lists the departments of an aim.</summary>
    public static bool IsDepartmentsHead(string cell) => Array.Exists(DepartmentHeads, head => Words.Match(cell, 0, head) > 0);

    /// <summary>A title without the head that a converter ran together with it.</summary>
    public static string WithoutDepartmentsHead(string title)
    {
        foreach (var head in DepartmentHeads)
        {
            var at = title.Length - head.Length;
            if (at > 0 && title[at - 1] == ' ' && char.IsUpper(title[at]) && Words.Match(title, at, head) == title.Length)
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }

    private static readonly string[] DepartmentHeads =
    [
        "settori coinvolti", "settore coinvolto", "settori", "servizi coinvolti", "servizio coinvolto", "direzioni coinvolte", "uffici coinvolti", "strutture coinvolte", "aree coinvolte",
        "settori/servizi coinvolti", "strutture organizzative coinvolte", "settori interessati", "servizi interessati",
    ];
}
