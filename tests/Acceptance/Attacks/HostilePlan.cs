using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>A plan whose every text is an attacker's.</summary>
internal static class HostilePlan
{
    /// <summary>The document.</summary>
    /// <param name="text">What stands in a field, by the field's name.</param>
    public static string Json(Func<string, string> text) => JsonSerializer.Serialize(new
    {
        format = "mb-plan/1",
        kind = "DUP",
        title = text("title"),
        period = new { from = 2020, to = 2022 },
        asOf = "2020-06-30",
        nodes = new object[]
        {
            new { id = "1", level = "MANDATE_LINE", code = "1", title = text("line"), line = 1 },
            new { id = "1.01", level = "STRATEGIC_OBJECTIVE", code = "1.01", rawCode = text("rawCode"), parent = "1", title = text("strategic"), line = 2 },
            new
            {
                id = "1.01.01",
                level = "OPERATIONAL_OBJECTIVE",
                code = "1.01.01",
                parent = "1.01",
                title = text("objective"),
                description = text("description"),
                responsible = new[] { text("responsible") },
                departments = new[] { new { name = text("department"), raw = text("rawDepartment"), lead = true, years = new[] { 2020 } } },
                milestones = new[] { new { date = "2020-05-11", text = text("milestone") } },
                notes = new[] { text("note") },
                status = new { asOf = "2020-06-30", text = text("status") },
                line = 3,
            },
        },
        indicators = new[]
        {
            new
            {
                id = "i1",
                node = "1.01.01",
                label = text("label"),
                kind = "RESULT",
                unit = text("unit"),
                formula = text("formula"),
                baseline = new { year = 2019, raw = text("baseline"), value = new { type = "TEXT", text = text("baseline") } },
                targets = new[] { new { year = 2020, raw = text("target"), value = new { type = "TEXT", text = text("target") } } },
                observations = new[] { new { asOf = "2020-06-30", raw = text("observation"), value = new { type = "TEXT", text = text("observation") } } },
                line = 4,
            },
        },
        spending = new[]
        {
            new { mission = "09", programme = "02", title = text("spending"), asOf = "2020-06-30", appropriated = 1000m, committed = 10m, extras = new Dictionary<string, decimal>(StringComparer.Ordinal) { [text("extra")] = 5m }, line = 5 },
        },
        relations = new[] { new { kind = "PARTNER_CITY", name = text("relation"), period = text("period"), themes = new[] { text("theme") }, line = 6 } },
        acts = new[] { new { number = text("act"), date = "2020-11-13", body = text("body"), votes = new[] { new { subject = text("subject"), present = 3, @for = 3 } } } },
        diagnostics = new[] { new { severity = "WARNING", code = "title-differs", line = 3, message = text("diagnostic") } },
    });
}
