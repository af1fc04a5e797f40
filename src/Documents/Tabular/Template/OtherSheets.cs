namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>The sheets beside the tree. Data.</summary>
internal static class OtherSheets
{
    private static readonly TemplateColumn Node = new(
        Keys.Node, new("Codice nodo", "Node code"), ColumnType.Code, false, new("Codice (o identificativo) del nodo, di qualunque livello.", "Code (or identifier) of the node, of whatever level."), "1.01.01")
    { Synonyms = ["Codice obiettivo", "Codice azione", "Codice", "Nodo", "Node"] };

    /// <summary>The plan itself, in one row.</summary>
    public static TemplateSheet Plan { get; } = new(
        "Plan", new("Piano", "Plan"), new("Una sola riga: il documento.", "One row: the document."),
        [
            new(Keys.Format, new("Modello", "Template"), ColumnType.Line, false, new("Lasciare com'è: versione del modello.", "Leave as it is: version of the template."), TemplateSheets.Version),
            new(Keys.Title, new("Titolo del piano", "Plan title"), ColumnType.Line, true, new("Titolo del documento.", "Title of the document."), "Piano del verde 2024-2026") { Synonyms = ["Titolo", "Title"] },
            new(Keys.Kind, new("Tipo di piano", "Plan kind"), ColumnType.Word, true, new("Tipo di documento.", "Kind of document."), "Piano strategico") { Synonyms = ["Tipo", "Kind"], Words = TemplateWords.PlanKinds },
            new(Keys.From, new("Primo anno", "First year"), ColumnType.Whole, false, new("Primo anno del piano.", "First year planned for."), "2024") { Synonyms = ["Dal", "From"] },
            new(Keys.To, new("Ultimo anno", "Last year"), ColumnType.Whole, false, new("Ultimo anno del piano.", "Last year planned for."), "2026") { Synonyms = ["Al", "To"] },
            new(Keys.AsOf, new("Data di riferimento", "As of"), ColumnType.Date, false, new("Data dello stato rendicontato, se il piano rendiconta.", "Date of the state reported, if the plan reports one."), "2024-06-30") { Synonyms = ["Dati al"] },
            new(Keys.City, new("Codice città", "City code"), ColumnType.Code, false, new("Codice della città, per esempio ISTAT; se c'è, l'importazione controlla che sia la stessa.", "Code of the city, for example ISTAT's; if given, the import checks that it is the same."), "istat:000000") { Synonyms = ["Città", "City"] },
        ])
    { Marks = [Keys.Title, Keys.Kind] };

    /// <summary>Departments of nodes.</summary>
    public static TemplateSheet Departments { get; } = new(
        "Departments", new("Settori", "Departments"), new("Una riga per settore di un nodo.", "One row a department of a node."),
        [
            Node with { Required = true },
            new(Keys.Name, new("Settore", "Department"), ColumnType.Line, true, new("Nome del settore.", "Name of the department."), "Settore ambiente") { Synonyms = ["Settore coinvolto", "Nome"] },
            new(Keys.Lead, new("Capofila", "Lead"), ColumnType.Flag, false, new("Sì se guida il lavoro.", "Yes if it leads."), "sì"),
            new(Keys.Years, new("Anni", "Years"), ColumnType.WholeList, false, new("Anni segnati per il settore.", "Years marked for it."), "2024; 2025") { Synonyms = ["Anno", "Year"] },
            new(Keys.RawName, new("Nome originale", "Name as written"), ColumnType.Line, false, new("Il nome come sta nel documento, se diverso.", "The name as the document has it, where it differs."), "Sett. Ambiente"),
        ])
    { Marks = [Keys.Node, Keys.Name] };

    /// <summary>Dated steps of nodes.</summary>
    public static TemplateSheet Milestones { get; } = new(
        "Milestones", new("Scadenze", "Milestones"), new("Una riga per passo datato di un nodo.", "One row a dated step of a node."),
        [
            Node with { Required = true },
            new(Keys.Date, new("Data della scadenza", "Milestone date"), ColumnType.Date, true, new("Quando.", "When."), "2024-03-31") { Synonyms = ["Data", "Date", "Scadenza"] },
            new(Keys.Text, new("Passo", "Step"), ColumnType.Text, true, new("Che cosa.", "What."), "Bando pubblicato") { Synonyms = ["Descrizione", "Testo", "Text"] },
        ])
    { Marks = [Keys.Node, Keys.Date, Keys.Text] };

    /// <summary>Indicators, each with its first values.</summary>
    public static TemplateSheet Indicators { get; } = new(
        "Indicators", new("Indicatori", "Indicators"), new("Una riga per indicatore, con un valore di ciascun tipo; altri valori stanno in 'Valori indicatori'.", "One row an indicator, with one value of each kind; further values are in 'Indicator values'."),
        [
            new(Keys.Id, new("Codice indicatore", "Indicator code"), ColumnType.Code, false, new("Unico nel piano; serve a chi usa 'Valori indicatori'.", "Unique in the plan; needed by 'Indicator values'."), "I1") { Synonyms = ["Codice", "Code"] },
            Node,
            new(Keys.Label, new("Indicatore", "Indicator"), ColumnType.Text, true, new("Che cosa si misura.", "What is measured."), "Alberi piantati") { Synonyms = ["Nome", "Descrizione", "Label"] },
            new(Keys.Kind, new("Tipo di indicatore", "Indicator kind"), ColumnType.Line, false, new("Tipo, per esempio risultato, efficacia, efficienza.", "Kind, for example RESULT, EFFECTIVENESS, EFFICIENCY."), "risultato") { Synonyms = ["Tipo", "Kind"] },
            new(Keys.Unit, new("Unità di misura", "Unit"), ColumnType.Line, false, new("Unità.", "Unit."), "alberi") { Synonyms = ["Unità", "U.M."] },
            new(Keys.Weight, new("Peso %", "Weight %"), ColumnType.Number, false, new("Peso in punti percentuali.", "Weight in percent points."), "20") { Synonyms = ["Peso", "Weight"] },
            new(Keys.Formula, new("Formula", "Formula"), ColumnType.Text, false, new("Come si calcola.", "How it is computed."), "alberi piantati / alberi previsti"),
            new(Keys.Baseline, new("Valore di partenza", "Baseline"), ColumnType.Value, false, new("Valore da cui si parte: numero, percentuale, rapporto, data o parole.", "The value to start from: number, percentage, ratio, date or words."), "120"),
            new(Keys.BaselineYear, new("Anno di partenza", "Baseline year"), ColumnType.Whole, false, new("Anno del valore di partenza.", "Year of the baseline."), "2023"),
            new(Keys.Target, new("Valore atteso", "Target"), ColumnType.Value, false, new("Valore atteso.", "Expected value."), "7/7") { Synonyms = ["Target", "Valore obiettivo"] },
            new(Keys.TargetYear, new("Anno del valore atteso", "Target year"), ColumnType.Whole, false, new("Anno del valore atteso.", "Year of the target."), "2024") { Synonyms = ["Anno target"] },
            new(Keys.Result, new("Risultato", "Result"), ColumnType.Value, false, new("Risultato; vuoto se manca, che non è zero.", "Result; empty if missing, which is not zero."), "5,22%"),
            new(Keys.ResultAsOf, new("Risultato al", "Result as of"), ColumnType.Date, false, new("Data del risultato.", "Date of the result."), "2024-06-30"),
        ])
    { Marks = [Keys.Label, Keys.Node] };

    /// <summary>Further values of indicators.</summary>
    public static TemplateSheet Values { get; } = new(
        "Values", new("Valori indicatori", "Indicator values"), new("Una riga per valore: serie di più anni, o valori che 'Indicatori' non basta a dire.", "One row a value: series over years, or values for which 'Indicators' is not enough."),
        [
            new(Keys.Indicator, new("Codice indicatore", "Indicator code"), ColumnType.Code, true, new("Il codice nel foglio 'Indicatori'.", "The code in the sheet 'Indicators'."), "I1") { Synonyms = ["Codice", "Code"] },
            new(Keys.Role, new("Ruolo del valore", "Value role"), ColumnType.Word, true, new("Che valore è.", "Which value it is."), "atteso") { Synonyms = ["Ruolo", "Role", "Tipo"], Words = TemplateWords.Roles },
            new(Keys.Year, new("Anno", "Year"), ColumnType.Whole, false, new("Anno del valore.", "Year of the value."), "2025"),
            new(Keys.AsOf, new("Data", "Date"), ColumnType.Date, false, new("Data del valore.", "Date of the value."), "2025-06-30"),
            new(Keys.Value, new("Valore", "Value"), ColumnType.Value, false, new("Il valore come si scrive; vuoto se manca.", "The value as written; empty if missing."), "€ 1.234,56"),
            new(Keys.Doubtful, new("Dubbio", "Doubtful"), ColumnType.Flag, false, new("Di norma vuoto: sì se un'altra lettura è possibile.", "Empty as a rule: yes if another reading is possible."), "no"),
            new(Keys.Structured, new("Valore letto", "Value as read"), ColumnType.Text, false, new("Di norma vuoto: il valore in JSON (mb-plan/1) se non è quello che si legge dal testo.", "Empty as a rule: the value as JSON (mb-plan/1) where it is not what the text reads as."), "{\"type\":\"NUMBER\",\"number\":3}"),
        ])
    { Marks = [Keys.Indicator, Keys.Role] };

    /// <summary>Spending.</summary>
    public static TemplateSheet Spending { get; } = new(
        "Spending", new("Spesa", "Spending"), new("Una riga per programma, o per il totale di una missione; altre colonne di importi si conservano con la loro intestazione.", "One row a programme, or a mission's total; further columns of amounts are kept by their heading."),
        [
            new(Keys.Mission, new("Missione", "Mission"), ColumnType.Code, true, new("Due cifre (D.Lgs. 118/2011).", "Two digits (D.Lgs. 118/2011)."), "09"),
            new(Keys.Programme, new("Programma", "Programme"), ColumnType.Code, false, new("Due cifre; vuoto per il totale della missione.", "Two digits; empty for the mission's total."), "02"),
            new(Keys.Title, new("Denominazione", "Heading"), ColumnType.Line, false, new("Titolo come nel documento.", "Title as in the document."), "Tutela dell'ambiente") { Synonyms = ["Titolo", "Title"] },
            new(Keys.AsOf, new("Dati al", "As of"), ColumnType.Date, false, new("Data dei dati, oppure l'anno.", "Date of the figures, or the year."), "2024-06-30") { Synonyms = ["Data", "Date"] },
            new(Keys.Year, new("Anno", "Year"), ColumnType.Whole, false, new("Anno dei dati, oppure la data.", "Year of the figures, or the date."), "2024") { Synonyms = ["Esercizio"] },
            new(Keys.Appropriated, new("Assestato", "Appropriated"), ColumnType.Number, false, new("Euro. Vuoto se manca, che non è zero.", "EUR. Empty if missing, which is not zero."), "1200000,00"),
            new(Keys.Committed, new("Impegnato", "Committed"), ColumnType.Number, false, new("Euro.", "EUR."), "800000,50"),
            new(Keys.PaidCurrent, new("Liquidato competenza", "Paid current"), ColumnType.Number, false, new("Euro, in conto competenza.", "EUR, in the year's own account."), "500000,00"),
            new(Keys.Residuals, new("Residui passivi", "Residuals"), ColumnType.Number, false, new("Euro.", "EUR."), "90000,00"),
            new(Keys.PaidResiduals, new("Liquidato residui", "Paid residuals"), ColumnType.Number, false, new("Euro, in conto residui.", "EUR, on residuals."), "45000,00"),
        ])
    { Marks = [Keys.Mission, Keys.Programme, Keys.Appropriated, Keys.Committed] };

    /// <summary>Networks, partner cities, funds, awards.</summary>
    public static TemplateSheet Relations { get; } = new(
        "Relations", new("Relazioni", "Relations"), new("Reti, città partner, fondi, premi e candidature.", "Networks, partner cities, funds, awards and candidatures."),
        [
            new(Keys.Kind, new("Tipo di relazione", "Relation kind"), ColumnType.Word, true, new("Che relazione è.", "Which relation it is."), "fondo") { Synonyms = ["Tipo", "Kind"], Words = TemplateWords.RelationKinds },
            new(Keys.Name, new("Nome", "Name"), ColumnType.Line, true, new("Nome della rete, della città, del fondo o del premio.", "Name of the network, city, fund or award."), "Fondo per le periferie") { Synonyms = ["Denominazione"] },
            new(Keys.Country, new("Paese", "Country"), ColumnType.Line, false, new("Per una città partner.", "For a partner city."), "Francia"),
            new(Keys.Role, new("Ruolo della città", "City's role"), ColumnType.Line, false, new("Per una rete.", "For a network."), "membro") { Synonyms = ["Ruolo", "Role"] },
            new(Keys.Amount, new("Importo", "Amount"), ColumnType.Number, false, new("Euro, per un fondo.", "EUR, for a fund."), "250000"),
            new(Keys.Programme, new("Programma del fondo", "Fund programme"), ColumnType.Line, false, new("Programma del fondo.", "Programme of a fund."), "Programma regionale") { Synonyms = ["Programma", "Programme"] },
            new(Keys.Period, new("Periodo", "Period"), ColumnType.Line, false, new("Periodo come scritto.", "Period as written."), "2021-2027"),
            new(Keys.Year, new("Anno", "Year"), ColumnType.Whole, false, new("Per un premio.", "For an award."), "2023"),
            new(Keys.Themes, new("Temi", "Themes"), ColumnType.List, false, new("Temi.", "Themes."), "ambiente; mobilità") { Synonyms = ["Tema"] },
            Node,
        ])
    { Marks = [Keys.Kind, Keys.Name] };

    /// <summary>Acts with their votes.</summary>
    public static TemplateSheet Acts { get; } = new(
        "Acts", new("Atti", "Acts"), new("Una riga per atto; un'altra sotto, senza numero, data e organo, per ogni ulteriore votazione.", "One row an act; one more below, without number, date and body, for each further vote."),
        [
            new(Keys.Number, new("Numero atto", "Act number"), ColumnType.Code, false, new("Numero come scritto.", "Number as written."), "195") { Synonyms = ["Numero", "Number"] },
            new(Keys.Date, new("Data atto", "Act date"), ColumnType.Date, false, new("Data dell'atto.", "Date of the act."), "2024-02-12") { Synonyms = ["Data", "Date"] },
            new(Keys.Body, new("Organo", "Body"), ColumnType.Line, false, new("Organo che ha deliberato.", "The body that decided."), "Consiglio Comunale"),
            new(Keys.Subject, new("Oggetto della votazione", "Subject of the vote"), ColumnType.Text, false, new("Che cosa si è votato.", "What was voted on."), "Approvazione") { Synonyms = ["Oggetto", "Subject"] },
            new(Keys.Present, new("Presenti", "Present"), ColumnType.Whole, false, new("Presenti.", "Members present."), "30"),
            new(Keys.For, new("Favorevoli", "In favour"), ColumnType.Whole, false, new("Voti favorevoli.", "In favour."), "18"),
            new(Keys.Against, new("Contrari", "Against"), ColumnType.Whole, false, new("Voti contrari.", "Against."), "11"),
            new(Keys.Abstained, new("Astenuti", "Abstained"), ColumnType.Whole, false, new("Astenuti.", "Abstained."), "1"),
        ])
    { Marks = [Keys.Number, Keys.Date, Keys.Body] };
}
