using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Dup;

public sealed class StatusReports
{
    [Fact]
    public void are_read_into_the_whole_tree()
    {
        var draft = Some.Draft(StatusReportText.Small);
        Assert.Equal(PlanKind.Dup, draft.Kind);
        Assert.Equal("DUP 2021-2023 - Stato di attuazione al 31/12/2021", draft.Title);
        Assert.Equal(new() { From = 2021, To = 2023 }, draft.Period);
        Assert.Equal(new DateOnly(2021, 12, 31), draft.AsOf);
        Assert.Equal(
            ["1 - LA CITTÀ CHE CRESCE", "1/direction-1 1 Curare i parchi", "1/direction-2 1 Aprire le scuole al quartiere", "1.01 1 Curare il verde pubblico", "1.01.01 1.01 Piantare alberi", "1.01.01#1 1.01.01 Piantare mille alberi"],
            draft.Nodes.Select(static node => $"{node.Id} {node.Parent ?? "-"} {node.Title}"));
        var objective = Node(draft, "1.01.01");
        Assert.Equal(["Assessora Ada Verdi"], objective.Responsible);
        Assert.Equal(["09.02"], objective.Programmes);
        Assert.Equal([new NumberValue(400), new PercentValue(97.5m)], draft.Indicators.Select(static indicator => indicator.Observations[0].Value));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void keep_departments_with_lead_years_and_line()
    {
        var departments = Node(Some.Draft(StatusReportText.Small), "1.01.01#1").Departments;
        Assert.Equal([("Ambiente e verde", true, "2021 2022 2023"), ("Lavori pubblici", false, "2021 2023")], departments.Select(static department => (department.Name, department.Lead, string.Join(' ', department.Years))));
        Assert.Equal(1, departments[1].Line - departments[0].Line);
    }

    [Fact]
    public void give_the_mark_of_the_lead_on_its_own_row_to_the_next_department()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCapofila\t•\t•\t•\n\tCultura e musei\t\t\t\n\tScuola\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal([("Cultura e musei", true, 3), ("Scuola", false, 3)], Node(draft, "1.01.01#1").Departments.Select(static department => (department.Name, department.Lead, department.Years.Length)));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RowJoined);
    }

    [Fact]
    public void join_a_department_cut_over_two_rows()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura, musei e\t•\t•\t•\n\tbiblioteche\t\t\t\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal("Cultura, musei e biblioteche", Assert.Single(Node(draft, "1.01.01#1").Departments).Name);
    }

    [Fact]
    public void part_departments_run_together_in_one_cell()
    {
        var draft = Some.Draft(StatusReportText.WithAim(
            "Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCapofila Cultura e musei Scuola e giovani Sport per tutti\t•\t•\t•\n\nUna cosa.\n\n**Stato di attuazione al 31/12/2021**\n\nFatto.\n\n"
            + "Chiudere\tSettori coinvolti\t2021\t2022\t2023\n\tScuola e giovani\t•\t•\t•\n\tSport per tutti\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal(["Cultura e musei", "Scuola e giovani", "Sport per tutti"], Node(draft, "1.01.01#1").Departments.Select(static department => department.Name));
        Assert.Equal([true, false, false], Node(draft, "1.01.01#1").Departments.Select(static department => department.Lead));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.DepartmentsFlattened);
    }

    [Fact]
    public void give_one_name_to_the_spellings_of_a_department()
    {
        var draft = Some.Draft(StatusReportText.WithAim(
            "Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tServizi socio-educativi\t•\t•\t•\n\tServizi socio-educativi\t•\t•\t•\n\tservizi Socioeducativi\t•\t•\t•\n\tServizi socio-educativo\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        var departments = Node(draft, "1.01.01#1").Departments;
        Assert.Equal(["Servizi socio-educativi"], departments.Select(static department => department.Name).Distinct());
        Assert.Equal([null, null, "servizi Socioeducativi", "Servizi socio-educativo"], departments.Select(static department => department.Raw));
    }

    [Fact]
    public void read_prose_flattened_into_the_table()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\nSi apre la sera.\t\t\t\t\n<b>Stato di attuazione al 31/12/2021</b>\t\t\t\t\n<p>Aperto.</p> <p>Anche di notte.</p>\t\t\t\t"));
        var aim = Node(draft, "1.01.01#1");
        Assert.Equal("Si apre la sera.", aim.Description);
        Assert.Equal("Aperto.\n\nAnche di notte.", aim.Status?.Text);
    }

    [Fact]
    public void join_a_title_cut_over_two_rows()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire i musei\tSettori coinvolti\t2021\t2022\t2023\ndi sera\tCultura\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal("Aprire i musei di sera", Node(draft, "1.01.01#1").Title);
    }

    [Theory]
    [InlineData("Aprire\tSettori coinvolti\t2021 2022 2023\n\tCapofila Cultura\t• • •")]
    [InlineData("Aprire Settori coinvolti\t2021\t2022\t2023\nCapofila Cultura\t•\t•\t•")]
    [InlineData("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCapofila Cultura\t\t\t\n\t\t•\t•\t•")]
    [InlineData("| Aprire | Settori coinvolti | 2021 | 2022 | 2023 |\n|---|---|---|---|---|\n| | Capofila Cultura | x | x | x |")]
    [InlineData("<b>Aprire</b>\t<b>Settori coinvolti</b>\t<b>2021</b>\t<b>2022</b>\t<b>2023</b>\n\t<u>Capofila</u> Cultura\t•\t•\t•")]
    public void read_the_table_of_an_aim_in_each_state(string table)
    {
        var aim = Node(Some.Draft(StatusReportText.WithAim($"{table}\n\n**Stato di attuazione al 31/12/2021**\n\nFatto.")), "1.01.01#1");
        Assert.Equal("Aprire", aim.Title);
        Assert.Equal(("Cultura", true, 3), (Assert.Single(aim.Departments).Name, aim.Departments[0].Lead, aim.Departments[0].Years.Length));
    }

    [Theory]
    [InlineData("#### Stato di attuazione 31/12/2021")]
    [InlineData("Stato di attuazione al 31/12/202")]
    [InlineData("STATO DI ATTUAZIONE AL 31 dicembre 2021:")]
    [InlineData("<b>Stato di attuazione</b>")]
    public void know_the_status_in_each_state(string heading)
    {
        var aim = Node(Some.Draft(StatusReportText.WithAim($"Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\nSi apre.\n\n{heading}\n\n#### Un titolo nel testo\n\nAperto.")), "1.01.01#1");
        Assert.Equal("Si apre.", aim.Description);
        Assert.Equal("Un titolo nel testo\n\nAperto.", aim.Status?.Text);
    }

    [Fact]
    public void keep_a_table_inside_a_status_as_text()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nVisitatori:\n\nMuseo\tVisite\nCivico\t400"));
        Assert.Equal("Visitatori:\n\nMuseo\tVisite\n\nCivico\t400", Node(draft, "1.01.01#1").Status?.Text);
        Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TableInText);
    }

    [Fact]
    public void know_an_objective_by_its_code_where_its_label_is_lost()
    {
        var objective = Node(Some.Draft($"{StatusReportText.Small}\n\n**1.01.02\\_OP Potare**\n\n**Missione 09 Sviluppo**\n"), "1.01.02");
        Assert.Equal((NodeLevel.OperationalObjective, "Potare"), (objective.Level, objective.Title));
    }

    [Fact]
    public void take_a_title_that_was_left_above_its_table()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto.\n\nChiudere la sera\n\n\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nChiuso."));
        Assert.Equal(["Aprire", "Chiudere la sera"], draft.Nodes.Where(static node => node.Level == NodeLevel.Aim).Select(static node => node.Title));
        Assert.Equal("Fatto.", Node(draft, "1.01.01#1").Status?.Text);
    }

    [Fact]
    public void propose_the_goals_that_a_text_on_the_agenda_names()
    {
        var draft = Some.Draft(StatusReportText.Small.Replace("Il verde è di tutti.", "Concorre agli obiettivi dell'Agenda 2030:\n\nObiettivo 11: città sostenibili\n\n- Goal 13 clima", StringComparison.Ordinal));
        Assert.Equal(["11", "13"], Node(draft, "1.01").Tags["sdg"]);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TagProposed);
    }

    [Fact]
    public void go_on_over_a_page_break_with_a_repeated_head()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\nAprire\tSettori coinvolti\t2021\t2022\t2023\n\tScuola\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal(["Cultura", "Scuola"], Node(draft, "1.01.01#1").Departments.Select(static department => department.Name));
        Assert.Single(draft.Nodes, static node => node.Level == NodeLevel.Aim);
    }

    [Theory]
    [InlineData("**La finalità sarà rendicontata al 31.12.2022**")]
    [InlineData("La finalit sar rendicontata al 31.12.2022")]
    [InlineData("La finalita' sara' rendicontata al 31/12/2022")]
    [InlineData("La finalit? sar? rendicontata al 31/12/2022")]
    public void read_a_report_put_off_to_a_later_date(string formula)
    {
        var status = Node(Some.Draft(StatusReportText.WithAim($"Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\nSi apre.\n\n{formula}")), "1.01.01#1").Status;
        Assert.Equal(new DateOnly(2022, 12, 31), status?.DeferredTo);
        Assert.Null(status?.Text);
    }

    [Theory]
    [InlineData("La finalità verrà rendicontata nel 2022")]
    [InlineData("La finalita sara rendicontata a fine anno.")]
    public void keep_the_words_of_a_report_put_off_without_a_day(string formula)
    {
        var draft = Some.Draft(StatusReportText.WithAim($"Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tCultura\t•\t•\t•\n\nSi apre.\n\n{formula}"));
        var aim = Node(draft, "1.01.01#1");
        Assert.Equal(("Si apre.", formula, null), (aim.Description, aim.Status?.Text, aim.Status?.DeferredTo));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.StatusMissing);
    }

    [Fact]
    public void say_so_where_the_line_of_a_strategic_objective_has_no_section()
    {
        var draft = Some.Draft($"{StatusReportText.Small}\n\n**Obiettivo strategico 2.01\\_ST**\n**Curare le scuole**\n");
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.ParentMissing && diagnostic.Message.Contains("line 2", StringComparison.Ordinal));
    }

    [Fact]
    public void part_a_short_cell_where_other_rows_name_every_department_in_it()
    {
        var draft = Some.Draft(StatusReportText.WithAim("Aprire\tSettori coinvolti\t2021\t2022\t2023\n\tPolizia Municipale\t•\t•\t•\n\tLavori pubblici\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto.\n\nChiudere\tSettori coinvolti\t2021\t2022\t2023\n\tPolizia Municipale Lavori pubblici\t•\t•\t•\n\n**Stato di attuazione al 31/12/2021**\n\nFatto."));
        Assert.Equal(["Polizia Municipale", "Lavori pubblici"], Node(draft, "1.01.01#2").Departments.Select(static department => department.Name));
    }

    [Theory]
    [InlineData("**Obiettivo operativo: 1.1.2** **Potare**")]
    [InlineData("#### Obiettivo operativo 1.01.02 – Potare")]
    [InlineData("**OBIETTIVO OPERATIVO 1.01.02_OP****Potare****Responsabile politico Assessora Ada Verdi**")]
    [InlineData("Obiettivo operativo 1. 01.02 OP Potare Responsabile politico Assessora Ada Verdi Missione 09 Sviluppo sostenibile")]
    [InlineData("<p><b>Obiettivo operativo 1.01.02-OP</b>  <b>Potare</b></p>")]
    public void understand_codes_in_each_way_of_writing_them(string heading)
    {
        var draft = Some.Draft($"{StatusReportText.Small}\n\n{heading}\n");
        var objective = Node(draft, "1.01.02");
        Assert.Equal("Potare", objective.Title);
        Assert.Equal("1.01", objective.Parent);
    }

    [Fact]
    public void read_an_indicator_without_a_table()
    {
        var draft = Some.Draft(StatusReportText.WithIndicators("N. alberi piantati nel 2022\n\nDa realizzare a partire dal 2022\n"));
        var indicator = Assert.Single(draft.Indicators);
        Assert.Equal("N. alberi piantati nel 2022", indicator.Label);
        Assert.IsType<NotDueValue>(indicator.Observations[0].Value);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.IndicatorWithoutTable);
    }

    [Fact]
    public void tell_group_headings_and_empty_results_apart()
    {
        var draft = Some.Draft(StatusReportText.WithIndicators("<b>Indicatori del verde</b>\t\nN. alberi\tN. 4\nN. panchine\t\nArredo urbano\t\nN. lampioni\tN. 5\nCostituzione del tavolo\t"));
        Assert.Equal(["N. alberi", "N. panchine", "N. lampioni", "Costituzione del tavolo"], draft.Indicators.Select(static indicator => indicator.Label));
        Assert.IsType<MissingValue>(draft.Indicators[1].Observations[0].Value);
        Assert.IsType<MissingValue>(draft.Indicators[3].Observations[0].Value);
        Assert.Equal(
            [("Indicatori del verde", DiagnosticSeverity.Info), ("Arredo urbano", DiagnosticSeverity.Warning)],
            draft.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.IndicatorGroup).Select(static diagnostic => (diagnostic.Text!, diagnostic.Severity)));
    }

    [Fact]
    public void join_a_result_cut_over_two_rows()
    {
        var draft = Some.Draft(StatusReportText.WithIndicators("N. alberi\tApprovato il piano degli\n\talberi in giunta"));
        Assert.Equal("Approvato il piano degli alberi in giunta", Assert.Single(draft.Indicators).Observations[0].Raw);
    }

    [Fact]
    public void tell_what_is_announced_and_not_reported()
    {
        var summary = "# DUP 2021-2023\n\nIl DUP individua due obiettivi operativi.\n\nCodice\tTitolo\tCodice\tTitolo\n1.01\tCurare il verde\t1.01.01_OP\tPiantare gli alberi\n\t\t1.01.02_OP\tPotare\n\n";
        var draft = Some.Draft(summary + StatusReportText.Small[StatusReportText.Small.IndexOf("## LINEA", StringComparison.Ordinal)..]);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic is { Code: DiagnosticCodes.AnnouncedNotReported, Text: "1.01.02_OP Potare", Line: 7 });
        Assert.Equal(2, draft.Diagnostics.Count(static diagnostic => diagnostic.Code == DiagnosticCodes.TitleDiffers));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.CountDiffers);
        Assert.DoesNotContain(draft.Nodes, static node => node.Code == "1.01.02");
    }

    [Fact]
    public void report_body_text_that_fits_no_place()
    {
        var draft = Some.Draft($"{StatusReportText.Small}\n\n## SPESE PER MISSIONI E PROGRAMMI AL 31/12/2021\n\nUna frase senza posto.\n");
        var lost = Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TextNotPlaced);
        Assert.Equal("Una frase senza posto.", lost.Text);
        Assert.NotNull(lost.Line);
    }

    [Fact]
    public void keep_two_sections_with_one_code_apart()
    {
        var draft = Some.Draft($"{StatusReportText.Small}\n\n**Obiettivo operativo 1.01.01\\_OP**\n**Altro titolo**\n\n**Missione 09 Sviluppo**\n\n**Obiettivo operativo 1.01.01\\_OP Terzo titolo**\n\n**Missione 09 Sviluppo**\n");
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.CodeRepeated);
        Assert.Equal(draft.Nodes.Length, draft.Nodes.Select(static node => node.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static DraftNode Node(PlanDraft draft, string id) => Assert.Single(draft.Nodes, node => node.Id == id);
}
