using System.Globalization;
using System.Text;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Documents.Tests.Containers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

/// <summary>What officers and their programs do to the template.</summary>
public sealed class FilledTemplates
{
    private const string Plan = "Piano.csv|Modello;Titolo del piano;Tipo di piano;Primo anno;Ultimo anno\nmb-template/1;Piano del verde;Piano strategico;2024;2026\n";

    [Fact]
    public void a_single_sheet_is_a_plan_of_its_own_and_says_what_was_assumed()
    {
        var draft = Read("Codice azione;Titolo;Descrizione\nA1;Alberi;\"Prima riga\n\nSeconda riga\"\nA2;Panchine;\n");
        Assert.Equal(["A1", "A2"], draft.Nodes.Select(static node => node.Id));
        Assert.All(draft.Nodes, static node => Assert.Equal(NodeLevel.Action, node.Level));
        Assert.Equal("Prima riga\n\nSeconda riga", draft.Nodes[0].Description);
        Assert.Equal(PlanKind.StrategicPlan, draft.Kind);
        Told(draft, DiagnosticCodes.PlanSheetMissing);
    }

    [Theory]
    [InlineData("Titolo;Note;Codice azione\nAlberi;x;A1\n")]
    [InlineData("codice AZIONE;TITOLO;note\nA1;Alberi;x\n")]
    [InlineData("Action code,Title,Notes\nA1,Alberi,x\n")]
    [InlineData("Action code\tTitle\tNotes\nA1\tAlberi\tx\n")]
    [InlineData("\n;;\nCodice azione;Titolo;Note\n;;\nA1;Alberi;x\n;;\n\n")]
    [InlineData("Codice azione;Titolo;Note\nA1;Alberi;x;;;\n")]
    public void columns_are_known_by_their_headings_in_any_order_case_and_language(string text)
    {
        var node = Assert.Single(Read(text).Nodes);
        Assert.Equal(("A1", "Alberi", "x"), (node.Code, node.Title, Assert.Single(node.Notes)));
    }

    [Fact]
    public void windows_1252_and_the_mark_of_UTF_8_make_no_difference()
    {
        const string text = "Codice azione;Titolo\nA1;Città più verde, però\nA2;Università\n";
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        Assert.Equal("Città più verde, però", RoundTrips.Read(latin).Nodes[0].Title);
        Assert.Equal("Città più verde, però", RoundTrips.Read(marked).Nodes[0].Title);
    }

    [Fact]
    public void a_renamed_heading_in_a_named_sheet_is_understood_and_told()
    {
        var draft = Zip(Plan, "Azioni.csv|Codice;Denominazione;Inizio previsto;Rendicontazione rinviat al\nA1;Alberi;31/01/2024;31/12/2024\n");
        var node = Assert.Single(draft.Nodes);
        Assert.Equal(("A1", "Alberi", new DateOnly(2024, 1, 31)), (node.Code, node.Title, node.Start));
        Assert.Equal(new DateOnly(2024, 12, 31), node.Status!.DeferredTo);
        Assert.Contains("Rendicontazione rinviat al", Told(draft, DiagnosticCodes.ColumnRenamed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_missing_required_column_is_an_error_that_says_what_to_do()
    {
        var told = Told(Zip(Plan, "Scadenze.csv|Codice nodo;Data della scadenza\nA1;2024-01-01\n", "Azioni.csv|Codice azione;Titolo\nA1;Alberi\n"), DiagnosticCodes.ColumnMissing);
        Assert.Equal(DiagnosticSeverity.Error, told.Severity);
        Assert.Contains("'Scadenze'", told.Message, StringComparison.Ordinal);
        Assert.Contains("'Passo' (Step)", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void an_unknown_column_is_a_note_of_its_node_and_elsewhere_told_with_its_cells()
    {
        var draft = Zip(Plan, "Azioni.csv|Codice azione;Titolo;Quartiere\nA1;Alberi;Nord\n", "Indicatori.csv|Codice nodo;Indicatore;Fonte\nA1;Alberi;ufficio verde\n");
        Assert.Equal(["Quartiere: Nord"], draft.Nodes[0].Notes);
        var told = Told(draft, DiagnosticCodes.ColumnUnknown);
        Assert.Contains("'Fonte'", told.Message, StringComparison.Ordinal);
        Assert.Equal("ufficio verde", told.Text);
    }

    [Fact]
    public void a_sheet_of_ones_own_is_told_with_its_text()
    {
        var told = Told(Zip(Plan, "Azioni.csv|Codice azione;Titolo\nA1;Alberi\n", "appunti.csv|Chi;Che cosa;Quando\nRossi;telefonare;domani\n"), DiagnosticCodes.SheetUnknown);
        Assert.Contains("'appunti'", told.Message, StringComparison.Ordinal);
        Assert.Contains("telefonare", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void an_orphan_goes_to_the_top_and_a_doubled_code_gets_an_identifier()
    {
        var draft = Read("Codice azione;Codice superiore;Titolo\nA1;Z9;Alberi\nA1;;Panchine\nA3;A1;Fontane\n");
        Assert.Null(draft.Nodes[0].Parent);
        Assert.Equal(3, draft.Nodes.Select(static node => node.Id).Distinct().Count());
        var orphan = Told(draft, DiagnosticCodes.ParentMissing);
        Assert.Contains("row 2, column 'Codice superiore'", orphan.Message, StringComparison.Ordinal);
        Assert.Contains("row 3, column 'Codice azione'", Told(draft, DiagnosticCodes.CodeRepeated).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void parents_that_lead_in_a_circle_are_cut_and_told()
    {
        var draft = Read("Codice azione;Codice superiore;Titolo\nA1;A2;Uno\nA2;A1;Due\nA3;A3;Tre\n");
        Assert.Equal(3, draft.Nodes.Length);
        Assert.Equal(2, draft.Diagnostics.Count(static diagnostic => diagnostic.Code == DiagnosticCodes.ParentMissing));
    }

    [Theory]
    [InlineData("1.01", "1.1")]
    [InlineData("1.01.01_OP", "1.01.01")]
    [InlineData("A 1", "a-01")]
    public void a_parent_is_found_past_lost_zeros_and_other_spellings(string code, string reference)
    {
        var draft = Read($"Codice azione;Codice superiore;Titolo\n{code};;Uno\nX;{reference};Due\n");
        Assert.Equal(draft.Nodes[0].Id, draft.Nodes[1].Parent);
    }

    [Fact]
    public void errors_of_the_program_are_empty_cells_that_are_told()
    {
        var draft = Read("Codice azione;Titolo;Peso %;Note\nA1;Alberi;#N/D;#RIF!\n");
        Assert.Null(draft.Nodes[0].Weight);
        Assert.Empty(draft.Nodes[0].Notes);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.CellError && diagnostic.Message.Contains("row 2, column 'Peso %'", StringComparison.Ordinal));
    }

    [Fact]
    public void numbers_as_text_are_read_as_Italians_write_them_and_what_is_none_is_told()
    {
        var draft = Zip(Plan, "Spesa.csv|Missione;Programma;Anno;Assestato;Impegnato;Liquidato competenza;Residui passivi\n9;2;2024;1.234.567,89;€ 10,5;1.5;boh\n01 Servizi;01.06;2024;0;;;\n");
        Assert.Equal(("09", "02", 1234567.89m, 10.5m, 1.5m), (draft.Spending[0].Mission, draft.Spending[0].Programme, draft.Spending[0].Appropriated, draft.Spending[0].Committed, draft.Spending[0].PaidCurrent));
        Assert.Equal(("01", "06", 0m, null), (draft.Spending[1].Mission, draft.Spending[1].Programme, draft.Spending[1].Appropriated, draft.Spending[1].Committed));
        Assert.Contains("'Residui passivi'", Told(draft, DiagnosticCodes.CellUnread).Message, StringComparison.Ordinal);
        Told(draft, DiagnosticCodes.ValueDoubtful);
    }

    [Fact]
    public void further_amounts_are_kept_by_their_heading() =>
        Assert.Equal(12.5m, Zip(Plan, "Spesa.csv|Missione;Anno;Impegnato;Previsioni di cassa\n09;2024;1;12,5\n").Spending[0].Extras["Previsioni di cassa"]);

    [Fact]
    public void values_keep_their_text_and_get_their_type()
    {
        var draft = Zip(
            Plan,
            "Azioni.csv|Codice azione;Titolo\nA1;Alberi\n",
            "Indicatori.csv|Codice indicatore;Codice nodo;Indicatore;Tipo di indicatore;Valore di partenza;Anno di partenza;Valore atteso;Risultato;Risultato al\nI1;A1;Alberi;risultato;120;2023;7/7;;\n",
            "Valori indicatori.csv|Codice indicatore;Ruolo del valore;Anno;Valore\nI1;atteso;2025;\"€ 1.234,56\"\nI1;risultato;2024;\nI9;atteso;2025;3\n");
        var indicator = Assert.Single(draft.Indicators);
        Assert.Equal("RESULT", indicator.Kind);
        Assert.Equal(new NumberValue(120), indicator.Baseline!.Value);
        Assert.Equal([new RatioValue(7, 7), new MoneyValue(1234.56m)], indicator.Targets.Select(static target => target.Value));
        Assert.Equal(new MissingValue(), Assert.Single(indicator.Observations).Value);
        Assert.Contains("'I9'", Told(draft, DiagnosticCodes.ReferenceUnknown).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void typed_cells_of_a_workbook_are_read_by_their_type()
    {
        var draft = Workbook(
            Row(1, Words("A", "Codice obiettivo operativo"), Words("B", "Titolo"), Words("C", "Inizio previsto"), Words("D", "Peso %"), Words("E", "Codice superiore"), Words("F", "Fine prevista"))
            + Row(2, Number("A", "1.1", 0), Words("B", "Uno"), Number("C", "45292", 1), Number("D", "0.8", 2), Number("E", "7", 0))
            + Row(5, Number("A", "1.1", 0), Words("B", "Dieci"), Number("C", "45292", 0), Words("D", "20"), Words("F", "31.12.2024")));
        Assert.Equal(["1.1", "1.10"], draft.Nodes.Select(static node => node.Code));
        Assert.Equal([new DateOnly(2024, 1, 1), new(2024, 1, 1)], draft.Nodes.Select(static node => node.Start!.Value));
        Assert.Equal([80m, 20m], draft.Nodes.Select(static node => node.Weight!.Value));
        Assert.Contains("sheet 'Obiettivi', row 5, column 'Codice obiettivo operativo'", Told(draft, DiagnosticCodes.CodeAsNumber).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("row 2, column 'Codice superiore'", Told(draft, DiagnosticCodes.ParentMissing).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_code_that_became_a_number_among_padded_codes_gets_its_zero_back()
    {
        var draft = Workbook(
            Row(1, Words("A", "Codice obiettivo operativo"), Words("B", "Titolo"), Words("C", "Codice superiore"))
            + Row(2, Number("A", "1.01", 0), Words("B", "Uno")) + Row(3, Number("A", "1.1", 0), Words("B", "Dieci")) + Row(4, Words("A", "1.10.01"), Words("B", "Sotto"), Number("C", "1.1", 0)));
        Assert.Equal(["1.01", "1.10", "1.10.01"], draft.Nodes.Select(static node => node.Code));
        Assert.Equal("1.10", draft.Nodes[2].Parent);
    }

    [Fact]
    public void a_code_that_became_a_date_is_told()
    {
        var draft = Workbook(Row(1, Words("A", "Codice obiettivo operativo"), Words("B", "Titolo"), Words("C", "Note")) + Row(2, Number("A", "45323", 1), Words("B", "Uno")));
        Assert.Equal("1.02", draft.Nodes[0].Code);
        Told(draft, DiagnosticCodes.CodeAsNumber);
    }

    [Fact]
    public void an_empty_template_is_read_as_empty_and_says_that_the_plan_is_missing()
    {
        foreach (var format in Enum.GetValues<TemplateFormat>())
        {
            var draft = RoundTrips.Read(PlanTemplate.Empty(format, TemplateLanguage.Italian));
            Assert.Empty(draft.Nodes);
            Told(draft, DiagnosticCodes.PlanSheetMissing);
        }
    }

    [Theory]
    [InlineData("Codice;Titolo;Peso\n1.01;Strade;20\n1.02;Scuole;80\n")]
    [InlineData("Indicatore;Target 2024;Risultato\nAlberi;3;4\nPanchine;5;6\n")]
    [InlineData("Azioni;Responsabile;Tempi\nAlberi;Rossi;2024\nPanchine;Bianchi;2025\n")]
    public void tables_of_others_are_left_alone(string text) => Assert.NotEqual("tabular-plan", Some.Read(text).Value?.Family);

    [Fact]
    public void no_sample_of_another_family_is_taken()
    {
        var samples = Directory.EnumerateFiles(Some.RepositoryFile("samples"), "*.*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".md" or ".json").ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, static file => Assert.NotEqual("tabular-plan", Some.Read(File.ReadAllBytes(file)).Value?.Family));
    }

    private static PlanDraft Read(string text) => RoundTrips.Read(Encoding.UTF8.GetBytes(text));

    private static PlanDraft Zip(params string[] files) => RoundTrips.Read(OfficeFiles.Package([.. files.Select(static file => (file.Split('|')[0], file.Split('|')[1]))]));

    private static PlanDraft Workbook(string rows) =>
        RoundTrips.Read(OfficeFiles.Xlsx(rows, "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>"));

    private static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells).Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}</row>";

    private static string Words(string column, string text) => $"<c r=\"{column}#\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Number(string column, string number, int style) => $"<c r=\"{column}#\" s=\"{style}\"><v>{number}</v></c>";

    private static DraftDiagnostic Told(PlanDraft draft, string code)
    {
        var told = draft.Diagnostics.Where(diagnostic => diagnostic.Code == code).ToList();
        Assert.True(told.Count > 0, $"{code} is not told; told is {string.Join(", ", draft.Diagnostics.Select(static diagnostic => diagnostic.Code))}");
        return told[0];
    }
}
