using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

public sealed class SampleTemplates
{
    [Fact]
    public void a_workbook_as_an_officer_fills_it_in_gives_its_plan()
    {
        var draft = RoundTrips.Read(File.ReadAllBytes(Some.RepositoryFile("samples", "pesaro", "piano-mobilita-lenta-2024-2026.xlsx")));
        Assert.Equal((PlanKind.StrategicPlan, new DraftPeriod { From = 2024, To = 2026 }, new DateOnly(2024, 6, 30)), (draft.Kind, draft.Period, draft.AsOf));
        Assert.Equal(["1", "1.01", "1.01/phase-1", "1.01/phase-2", "1.02", "2", "2.01", "2.02"], draft.Nodes.Select(static node => node.Id));
        Assert.Equal([null, "1", "1.01", "1.01", "1", null, "2", "2"], draft.Nodes.Select(static node => node.Parent));

        var ring = draft.Nodes[1];
        Assert.Equal(["Ufficio mobilità", "Ufficio strade"], ring.Responsible);
        Assert.Equal(["10"], ring.Missions);
        Assert.Equal(["10.05"], ring.Programmes);
        Assert.Equal(60, ring.Weight);
        Assert.Equal(["Quartiere: Mare"], ring.Notes);
        Assert.Equal(new DraftStatus { AsOf = new(2024, 6, 30), Text = "Il primo tratto è aperto; il secondo è in gara.", Progress = 25, Line = ring.Line }, ring.Status);
        Assert.Equal([("Settore infrastrutture", true, 3), ("Polizia locale", false, 1)], ring.Departments.Select(static department => (department.Name, department.Lead, department.Years.Length)));
        Assert.Equal(["10"], draft.Nodes[4].Missions);
        Assert.Equal(["10.05"], draft.Nodes[4].Programmes);
        Assert.Equal(["11", "13"], draft.Nodes[4].Tags["sdg"]);
        Assert.Equal((new DateOnly(2024, 10, 1), 44.5m), (draft.Nodes[7].Start, draft.Nodes[7].Weight));
        Assert.Equal(new DateOnly(2024, 9, 15), Assert.Single(draft.Nodes[6].Milestones).Date);

        Assert.Equal([new NumberValue(21), new NumberValue(18)], draft.Indicators[0].Targets.Select(static target => target.Value));
        Assert.Equal(new NumberValue(12.5m), draft.Indicators[0].Baseline!.Value);
        Assert.Equal(new RatioValue(1, 8), draft.Indicators[1].Observations[0].Value);
        Assert.Equal(new DeferredValue(new(2024, 12, 31)), draft.Indicators[2].Observations[0].Value);
        Assert.Equal((1250000m, "1.01"), (draft.Relations[0].Amount, draft.Relations[0].Node));
        Assert.Equal([DiagnosticCodes.ReadingSummary, DiagnosticCodes.SheetUnknown], draft.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public void CSV_files_as_offices_save_them_give_their_plan_and_tell_the_damage()
    {
        var draft = RoundTrips.Read(File.ReadAllBytes(Some.RepositoryFile("samples", "layouts", "21-template.zip")));
        Assert.Equal(["1.01.01", "1.01.01/phase-1", "1.01.01/phase-2", "1.01.02", "phase-1"], draft.Nodes.Select(static node => node.Id));
        Assert.Equal("Gli avvisi partono entro l'anno.\n\nOgni avviso dice come si fa ricorso.", draft.Nodes[0].Description);
        Assert.Equal(["01"], draft.Nodes[0].Missions);
        Assert.Equal([new RatioValue(1000, 1000), new NumberValue(10)], draft.Indicators.Select(static indicator => indicator.Targets[0].Value));
        Assert.Empty(draft.Indicators[0].Observations);
        Assert.Equal((1250000m, 1100000.50m, 900000m), (draft.Spending[0].Appropriated, draft.Spending[0].Committed, draft.Spending[0].Extras["Cassa"]));
        Assert.Equal(
            [DiagnosticCodes.CellError, DiagnosticCodes.ParentMissing, DiagnosticCodes.ReadingSummary, DiagnosticCodes.ReferenceRepaired],
            draft.Diagnostics.Select(static diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void a_document_of_another_family_goes_through_the_template_unchanged()
    {
        foreach (var sample in Directory.EnumerateFiles(Some.RepositoryFile("samples"), "*.md", SearchOption.AllDirectories).Where(static file => !file.Contains("layouts", StringComparison.Ordinal) && !file.EndsWith("README.md", StringComparison.Ordinal)))
        {
            var plan = Some.Read(File.ReadAllBytes(sample)).Value!.Draft;
            foreach (var format in Enum.GetValues<TemplateFormat>())
            {
                Assert.Equal(RoundTrips.Comparable(plan), RoundTrips.Comparable(RoundTrips.Read(PlanTemplate.Write(plan, format, TemplateLanguage.Italian).Value!)));
            }
        }
    }
}
