using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>The sheets of the tree, one a level. Data.</summary>
internal static class NodeSheets
{
    /// <summary>The sheets from the highest level to the lowest.</summary>
    public static ImmutableArray<TemplateSheet> All { get; } =
    [
        Of(NodeLevel.MandateLine, new("Linee di mandato", "Mandate lines"), new("Codice linea di mandato", "Mandate line code"), "1"),
        Of(NodeLevel.StrategicDirection, new("Indirizzi strategici", "Strategic directions"), new("Codice indirizzo strategico", "Strategic direction code"), "1"),
        Of(NodeLevel.StrategicObjective, new("Obiettivi strategici", "Strategic objectives"), new("Codice obiettivo strategico", "Strategic objective code"), "1.01"),
        Of(NodeLevel.OperationalObjective, new("Obiettivi operativi", "Operational objectives"), new("Codice obiettivo operativo", "Operational objective code"), "1.01.01"),
        Of(NodeLevel.Aim, new("Finalità", "Aims"), new("Codice finalità", "Aim code"), "1.01.01.A"),
        Of(NodeLevel.Action, new("Azioni", "Actions"), new("Codice azione", "Action code"), "A1"),
        Of(NodeLevel.Phase, new("Fasi", "Phases"), new("Codice fase", "Phase code"), "A1.F1"),
    ];

    private static TemplateSheet Of(NodeLevel level, LocalisedText name, LocalisedText code, string example) => new(
        level.ToString(),
        name,
        new("Una riga per nodo di questo livello. Lasciare vuoto il foglio se il piano non ha il livello.", "One row a node of this level. Leave the sheet empty if the plan has no such level."),
        [
            new(Keys.Code, code, ColumnType.Code, false, new("Codice del nodo, unico nel piano. Può mancare se il nodo non ne ha.", "Code of the node, unique in the plan. May be missing where the node has none."), example) { Synonyms = ["Codice", "Cod.", "Code"] },
            new(Keys.Parent, new("Codice superiore", "Parent code"), ColumnType.Code, false, new("Codice (o identificativo) del nodo sopra; vuoto per i nodi di vertice.", "Code (or identifier) of the node above; empty at the top."), "1") { Synonyms = ["Codice padre", "Nodo superiore", "Codice livello superiore", "Parent"] },
            new(Keys.Title, new("Titolo", "Title"), ColumnType.Line, true, new("Titolo del nodo.", "Title of the node."), "Una città più verde") { Synonyms = ["Denominazione", "Nome", "Oggetto", "Name"] },
            new(Keys.Description, new("Descrizione", "Description"), ColumnType.Text, false, new("Testo; una riga vuota separa i paragrafi.", "Text; an empty line separates paragraphs."), "Nuovi alberi nelle piazze.") { Synonyms = ["Testo", "Text"] },
            new(Keys.Responsible, new("Responsabili", "Responsible"), ColumnType.List, false, new("Persone o uffici responsabili.", "Persons or offices in charge."), "Ufficio verde; Ufficio strade") { Synonyms = ["Responsabile"] },
            new(Keys.Missions, new("Missioni", "Missions"), ColumnType.List, false, new("Missioni del D.Lgs. 118/2011, due cifre.", "Missions of D.Lgs. 118/2011, two digits."), "09") { Synonyms = ["Missione", "Mission"] },
            new(Keys.Programmes, new("Programmi", "Programmes"), ColumnType.List, false, new("Programmi del D.Lgs. 118/2011: missione.programma.", "Programmes of D.Lgs. 118/2011: mission.programme."), "09.02") { Synonyms = ["Programma", "Programme"] },
            new(Keys.Start, new("Inizio previsto", "Planned start"), ColumnType.Date, false, new("Data prevista di inizio.", "Planned start."), "2024-01-15") { Synonyms = ["Inizio", "Data inizio", "Start"] },
            new(Keys.End, new("Fine prevista", "Planned end"), ColumnType.Date, false, new("Data prevista di fine.", "Planned end."), "2024-12-31") { Synonyms = ["Fine", "Data fine", "End"] },
            new(Keys.Weight, new("Peso %", "Weight %"), ColumnType.Number, false, new("Peso in punti percentuali, da 0 a 100.", "Weight in percent points, 0 to 100."), "40") { Synonyms = ["Peso", "Weight"] },
            new(Keys.StatusAsOf, new("Stato al", "Status as of"), ColumnType.Date, false, new("Data dello stato di attuazione.", "Date of the state reported."), "2024-06-30"),
            new(Keys.Status, new("Stato di attuazione", "Status"), ColumnType.Text, false, new("Che cosa è stato fatto a quella data.", "What was done by that date."), "Piantati i primi alberi.") { Synonyms = ["Stato"] },
            new(Keys.Progress, new("Avanzamento %", "Progress %"), ColumnType.Number, false, new("Avanzamento in punti percentuali.", "Progress in percent points."), "35") { Synonyms = ["Avanzamento", "Progress"] },
            new(Keys.DeferredTo, new("Rendicontazione rinviata al", "Report deferred to"), ColumnType.Date, false, new("Data a cui la rendicontazione è rinviata.", "Date to which the report is put off."), "2024-12-31"),
            new(Keys.Tags, new("Etichette", "Tags"), ColumnType.List, false, new("Etichette vocabolario:codice, per esempio obiettivi dell'Agenda 2030.", "Tags vocabulary:code, for example goals of the 2030 Agenda."), "sdg:11; sdg:13") { Synonyms = ["Tag"] },
            new(Keys.Notes, new("Note", "Notes"), ColumnType.Lines, false, new("Note, una per riga della cella.", "Notes, one a line of the cell."), "Dipende dal bando regionale.") { Synonyms = ["Annotazioni"] },
            new(Keys.RawCode, new("Codice originale", "Code as written"), ColumnType.Code, false, new("Il codice come sta nel documento, se diverso.", "The code as the document has it, where it differs."), example + "_X"),
            new(Keys.Id, new("Identificativo", "Identifier"), ColumnType.Code, false, new("Solo se diverso dal codice: con esso gli altri fogli nominano un nodo senza codice.", "Only where it differs from the code: other sheets name a node without code by it."), example + "#1") { Synonyms = ["ID"] },
        ])
    {
        Level = level,
        Marks = [Keys.Code, Keys.Title],
    };
}
