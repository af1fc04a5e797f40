using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Spending;

public sealed class SpendingTables
{
    private const string Start = "**Obiettivo operativo 1.01.01\\_OP Titolo**\n\n**Stato di attuazione al 30/06/2021**\n\nFatto.\n\n#### 4.SPESE PER MISSIONI E PROGRAMMI AL 30/06/2021\n\n";

    [Fact]
    public void are_read_by_the_meaning_of_their_heads_in_any_order()
    {
        var draft = Read(
            "Missione\tProgramma\tPrevisioni iniziali\tResidui\tPagamenti c/residui\tPrevisioni definitive\tPagamenti c/competenza\tImpegni",
            "01 Servizi istituzionali\t01 Organi istituzionali\t10,00\t4,00\t3,00\t12,00\t5,00\t6,00");
        var row = Assert.Single(draft.Spending);
        Assert.Equal(("01", "01", 12m, 6m, 5m, 4m, 3m), (row.Mission, row.Programme, row.Appropriated, row.Committed, row.PaidCurrent, row.Residuals, row.PaidResiduals));
        Assert.Equal(10m, row.Extras["Previsioni iniziali"]);
        Assert.Equal(new DateOnly(2021, 6, 30), row.AsOf);
    }

    [Fact]
    public void keep_definitive_forecasts_as_extra_beside_an_assestato()
    {
        var row = Assert.Single(Read("Missione\tProgramma\tPrevisioni definitive\tAssestato\tImpegnato", "1-Uno\t1-Due\t9,00\t8,00\t7,00").Spending);
        Assert.Equal(8m, row.Appropriated);
        Assert.Equal(9m, row.Extras["Previsioni definitive"]);
    }

    [Fact]
    public void carry_the_mission_over_rows_and_page_breaks()
    {
        var draft = Read("Missione\tProgramma\tAssestato\tImpegnato", "1-Uno\t01-A\t1,00\t1,00", "\t02-B\t2,00\t2,00", "", "Missione\tProgramma\tAssestato\tImpegnato", "\t03-C\t3,00\t3,00", "<b>Totale Missione 1</b>\t\t<b>6,00</b>\t<b>6,00</b>");
        Assert.Equal(["01.01", "01.02", "01.03", "01."], draft.Spending.Select(static row => $"{row.Mission}.{row.Programme}"));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TotalDiffers);
    }

    [Fact]
    public void know_missions_and_programmes_that_share_a_column()
    {
        var draft = Read("Missione / Programma\tAssestato\tImpegnato", "MISSIONE 01 – Uno\t\t", "01.01 A\t1,00\t1,00", "01.02 B\t2,00\t2,00", "Totale Missione 01\t3,00\t3,00", "MISSIONE 09 – Nove\t\t", "09.03 C\t4,00\t4,00", "TOTALE GENERALE\t7,00\t7,00");
        Assert.Equal(["01.01", "01.02", "01.", "09.03"], draft.Spending.Select(static row => $"{row.Mission}.{row.Programme}"));
        Assert.DoesNotContain(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TotalDiffers);
    }

    [Fact]
    public void put_a_shifted_row_right()
    {
        var draft = Read("Missione\tProgramma\tAssestato\tImpegnato", "1-Uno\t01-A\t1,00\t1,50", "02-B\t2,00\t2,50\t");
        Assert.Equal([("02", 2m, 2.5m)], draft.Spending.Skip(1).Select(static row => (row.Programme!, row.Appropriated!.Value, row.Committed!.Value)));
    }

    [Fact]
    public void tell_totals_and_rates_that_contradict_their_amounts()
    {
        var draft = Read("Missione\tProgramma\tAssestato (A)\tImpegnato (B)\t(B/A)", "1-Uno\t01-A\t100,00\t50,00\t50,00%", "\t02-B\t100,00\t25,00\t35,00%", "Totale Missione 1\t\t210,00\t75,00\t35,71%", "Totale generale\t\t200,00\t80,00\t40,00%");
        Assert.Equal(["Totale Missione 1", "Totale generale"], draft.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.TotalDiffers).Select(static diagnostic => diagnostic.Text));
        Assert.Equal("B", Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RateDiffers).Text);
    }

    [Fact]
    public void keep_a_missing_amount_missing()
    {
        var draft = Read("Missione\tProgramma\tAssestato\tImpegnato\tResidui", "1-Uno\t01-A\t1,00\t-\t?");
        var row = Assert.Single(draft.Spending);
        Assert.Null(row.Committed);
        Assert.Null(row.Residuals);
        Assert.Equal("?", Assert.Single(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AmountUnread).Text);
    }

    [Fact]
    public void of_revenue_are_not_taken_for_spending()
    {
        var draft = Read("Titolo\tINIZIALE\tASSESTATO\tACCERTAMENTI\tREVERSALI", "Titolo 1\t1,00\t2,00\t3,00\t-");
        Assert.Empty(draft.Spending);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RevenueLeftOut);
    }

    private static PlanDraft Read(params string[] rows) => Some.Draft(Start + string.Join('\n', rows) + "\n");
}
