using FsCheck.Xunit;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

public sealed class RoundTrips
{
    private static readonly string[] Expected = [DiagnosticCodes.ReadingSummary, DiagnosticCodes.ValueDoubtful, DiagnosticCodes.MissionUnknown, DiagnosticCodes.ProgrammeUnknown];

    [Property(Arbitrary = [typeof(RandomPlans)], MaxTest = 60)]
    public void a_plan_comes_back_from_a_workbook(PlanDraft plan) => ComesBack(plan, TemplateFormat.Xlsx, TemplateLanguage.Italian);

    [Property(Arbitrary = [typeof(RandomPlans)], MaxTest = 60)]
    public void a_plan_comes_back_from_CSV_files(PlanDraft plan) => ComesBack(plan, TemplateFormat.Csv, TemplateLanguage.English);

    internal static PlanDraft Read(byte[] bytes, string name = "plan")
    {
        var read = DocumentReader.Read(bytes, name, ReaderLimits.Default);
        Assert.True(read.IsDone, read.Refusal?.Message);
        Assert.Equal("tabular-plan", read.Value.Family);
        return read.Value.Draft;
    }

    private static void ComesBack(PlanDraft plan, TemplateFormat format, TemplateLanguage language)
    {
        var written = PlanTemplate.Write(plan, format, language);
        Assert.True(written.IsDone, written.Refusal?.Message);
        var read = Read(written.Value);
        Assert.Equal(Comparable(plan), Comparable(read));
        Assert.DoesNotContain(read.Diagnostics, static diagnostic => !Expected.Contains(diagnostic.Code));
    }

    /// <summary>Without lines, diagnostics and proposals, which are of the document and its reading and not of the plan.</summary>
    internal static string Comparable(PlanDraft plan)
    {
        var json = PlanFormat.Write(plan with { Diagnostics = [], ProposedTags = [] });
        return string.Join('\n', json.Split('\n').Where(static line => !line.TrimStart().StartsWith("\"line\":", StringComparison.Ordinal)).Select(static line => Number(line.TrimEnd(','))));
    }

    /// <summary>80.00 and 80 are one number.</summary>
    private static string Number(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 && decimal.TryParse(line.AsSpan(at + 2), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"{line[..at]}: {number.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture)}"
            : line;
}
