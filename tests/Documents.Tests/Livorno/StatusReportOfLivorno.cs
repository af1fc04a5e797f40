using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Livorno;

public sealed class StatusReportOfLivorno(LivornoPart part, ITestOutputHelper output) : IClassFixture<LivornoPart>
{
    private readonly FieldTally _tally = new();

    [Fact]
    public void has_the_counts_of_the_hand_checked_answer()
    {
        var draft = part.Draft;
        Assert.Equal(
            (5, 27, 14, 35, 120),
            (Of(NodeLevel.MandateLine), Of(NodeLevel.StrategicDirection), Of(NodeLevel.StrategicObjective), Of(NodeLevel.OperationalObjective), Of(NodeLevel.Aim)));
        Assert.Equal(245, draft.Nodes.Sum(static node => node.Departments.Length));
        Assert.Equal(729, draft.Nodes.Sum(static node => node.Departments.Sum(static department => department.Years.Length)));
        Assert.Equal(92, draft.Indicators.Length);
        Assert.Equal(27, draft.Indicators.Count(static indicator => indicator.Observations[0].Value is NumberValue));
        Assert.Equal(39, draft.Indicators.Count(static indicator => indicator.Observations[0].Value is DeferredValue));
        Assert.Equal((35, 11), (draft.Spending.Count(static row => row.Programme is not null), draft.Spending.Count(static row => row.Programme is null)));

        int Of(NodeLevel level) => draft.Nodes.Count(node => node.Level == level);
    }

    [Fact]
    public void equals_the_hand_checked_answer_field_by_field()
    {
        var draft = part.Draft;
        _tally.Compare("asOf", part.Expected.Text("reference_date"), Iso(draft.AsOf));
        Votes(draft);
        var nodes = draft.Nodes.ToDictionary(static node => node.Id, StringComparer.Ordinal);
        foreach (var line in part.Expected.Lines())
        {
            Line(nodes, line, draft);
        }

        Spending(draft);
        _tally.Write(output);
        Assert.True(_tally.Share >= 0.99, string.Join('\n', _tally.Different));
    }

    [Fact]
    public void is_read_the_same_each_time_and_fast()
    {
        _ = part.Draft;
        var first = PlanFormat.Write(part.Draft);
        var times = new List<double>();
        for (var run = 0; run < 12; run++)
        {
            var watch = Stopwatch.StartNew();
            var again = DocumentReader.Read(part.Bytes!, "x.md", ReaderLimits.Default).Value!.Draft;
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.Equal(first, PlanFormat.Write(again));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read in {times.Order().ElementAt(times.Count / 2):0.0} ms (median of {times.Count})"));
    }

    private void Votes(PlanDraft draft)
    {
        var council = part.Expected.GetProperty("council");
        var act = Assert.Single(draft.Acts);
        _tally.Compare("act number", council.Number("act_number").ToString(CultureInfo.InvariantCulture), act.Number);
        _tally.Compare("act date", council.Text("act_date"), Iso(act.Date));
        _tally.Compare("act body", "Consiglio Comunale", act.Body);
        var votes = council.List("votes").ToList();
        _tally.Compare("votes", votes.Count, act.Votes.Length);
        foreach (var (expected, actual) in votes.Zip(act.Votes))
        {
            var stated = expected.GetProperty("stated");
            _tally.Compare("vote subject", expected.Text("subject"), actual.Subject);
            _tally.Compare("vote present", expected.Number("present"), actual.Present);
            _tally.Compare("vote for", stated.Number("favourable"), actual.For);
            _tally.Compare("vote against", stated.Number("against"), actual.Against);
            _tally.Compare("vote abstained", stated.Number("abstained"), actual.Abstained);
        }
    }

    private void Line(Dictionary<string, DraftNode> nodes, JsonElement expected, PlanDraft draft)
    {
        var code = expected.Text("code");
        var node = Common(nodes, code, expected, NodeLevel.MandateLine);
        _tally.Compare($"{code} description", expected.Number("description_length"), Length(node?.Description));
        var directions = draft.Nodes.Where(direction => direction.Parent == code && direction.Level == NodeLevel.StrategicDirection).ToList();
        _tally.Compare($"{code} directions", expected.List("strategic_directions").Count(), directions.Count);
        foreach (var (wanted, read) in expected.List("strategic_directions").Zip(directions))
        {
            _tally.Compare($"{read.Id} title", wanted.Text("title"), read.Title);
            _tally.Compare($"{read.Id} line", wanted.Number("line"), read.Line);
        }

        foreach (var objective in expected.List("strategic_objectives"))
        {
            Strategic(nodes, objective, code, draft);
        }
    }

    private void Strategic(Dictionary<string, DraftNode> nodes, JsonElement expected, string parent, PlanDraft draft)
    {
        var code = expected.Text("code");
        var node = Common(nodes, code, expected, NodeLevel.StrategicObjective);
        _tally.Compare($"{code} parent", parent, node?.Parent);
        _tally.Compare($"{code} missions", string.Join(',', expected.List("missions").Select(static mission => mission.Text("code"))), string.Join(',', node?.Missions ?? []));
        Described(code, expected, node?.Description);
        var participants = expected.GetProperty("participated_entities").GetString();
        _tally.Compare($"{code} participants", participants is null, node is null || node.Notes.IsEmpty);
        if (participants is not null)
        {
            _tally.Compare($"{code} participants' names", true, node?.Notes.Any(note => note.EndsWith(participants, StringComparison.Ordinal)));
        }

        foreach (var objective in expected.List("operational_objectives"))
        {
            Operational(nodes, objective, code, draft);
        }
    }

    private void Operational(Dictionary<string, DraftNode> nodes, JsonElement expected, string parent, PlanDraft draft)
    {
        var raw = expected.Text("code");
        var code = raw.Replace("_OP", "", StringComparison.Ordinal);
        var node = Common(nodes, code, expected, NodeLevel.OperationalObjective);
        _tally.Compare($"{code} raw code", raw, node?.RawCode);
        _tally.Compare($"{code} parent", parent, node?.Parent);
        _tally.Compare($"{code} responsible", expected.Text("responsible"), string.Join(',', node?.Responsible ?? []));
        _tally.Compare($"{code} missions", string.Join(',', expected.List("missions").Select(static mission => mission.Text("code"))), string.Join(',', node?.Missions ?? []));
        _tally.Compare(
            $"{code} programmes",
            string.Join(',', expected.List("missions").SelectMany(static mission => mission.List("programmes").Select(programme => $"{mission.Text("code")}.{programme.Text("code")}"))),
            string.Join(',', node?.Programmes ?? []));
        foreach (var aim in expected.List("finalita"))
        {
            Aim(nodes, aim, code);
        }

        var indicators = draft.Indicators.Where(indicator => indicator.Node == code).ToList();
        _tally.Compare($"{code} indicators", expected.List("indicators").Count(), indicators.Count);
        foreach (var (wanted, read) in expected.List("indicators").Zip(indicators))
        {
            Indicator(wanted, read);
        }
    }

    private void Aim(Dictionary<string, DraftNode> nodes, JsonElement expected, string parent)
    {
        var id = $"{parent}#{expected.Number("n")}";
        var node = Common(nodes, id, expected, NodeLevel.Aim);
        _tally.Compare($"{id} description", expected.Number("description_length"), Length(node?.Description));
        _tally.Compare($"{id} deferred", expected.GetProperty("deferred").GetBoolean(), node?.Status?.DeferredTo is not null);
        _tally.Compare($"{id} status", expected.GetProperty("has_status").GetBoolean(), node?.Status?.Text is not null);
        _tally.Compare($"{id} status text", expected.Number("status_length"), Length(node?.Status?.Text));
        _tally.Compare($"{id} status start", true, node?.Status?.Text is null ? expected.Text("status_start").Length == 0 : ExpectedFields.Joined(node.Status.Text).StartsWith(expected.Text("status_start"), StringComparison.Ordinal));
        _tally.Compare($"{id} status end", true, node?.Status?.Text is null ? expected.Text("status_end").Length == 0 : ExpectedFields.Joined(node.Status.Text).EndsWith(expected.Text("status_end"), StringComparison.Ordinal));
        if (expected.TryGetProperty("status_line", out var line) && line.ValueKind == JsonValueKind.Number)
        {
            _tally.Compare($"{id} status line", line.GetInt32(), node?.Status?.Line);
            _tally.Compare($"{id} status date", "2020-06-30", Iso(node?.Status?.AsOf));
        }

        var departments = node?.Departments ?? [];
        _tally.Compare($"{id} departments", expected.List("sectors").Count(), departments.Length);
        foreach (var (wanted, read) in expected.List("sectors").Zip(departments))
        {
            var field = $"{id} {wanted.Text("raw")}";
            _tally.Compare($"{field} name", wanted.Text("name"), read.Name);
            _tally.Compare($"{field} raw", wanted.Text("raw"), read.Raw ?? read.Name);
            _tally.Compare($"{field} lead", wanted.GetProperty("lead").GetBoolean(), read.Lead);
            _tally.Compare($"{field} years", string.Join(',', wanted.List("years").Select(static year => year.GetInt32())), string.Join(',', read.Years));
            _tally.Compare($"{field} line", wanted.Number("line"), read.Line);
        }
    }

    private void Indicator(JsonElement expected, DraftIndicator read)
    {
        var value = read.Observations[0].Value;
        _tally.Compare($"{read.Id} label", expected.Text("label"), read.Label);
        _tally.Compare($"{read.Id} raw", expected.Text("raw"), read.Observations[0].Raw);
        _tally.Compare($"{read.Id} line", expected.Number("line"), read.Line);
        _tally.Compare($"{read.Id} type", expected.Text("type"), TypeName(value));
        _tally.Compare($"{read.Id} date", "2020-06-30", Iso(read.Observations[0].AsOf));
        if (value is NumberValue number)
        {
            _tally.Compare($"{read.Id} value", expected.GetProperty("value").GetDecimal(), number.Number);
        }
        else if (value is DeferredValue deferred)
        {
            _tally.Compare($"{read.Id} deferred to", expected.Text("deferred_to"), Iso(deferred.Until));
        }
        else if (value is CompositeValue composite)
        {
            _tally.Compare(
                $"{read.Id} figures",
                string.Join(',', expected.List("numbers").Select(static figure => figure.ValueKind == JsonValueKind.Null ? "" : figure.GetRawText())),
                string.Join(',', composite.Parts.Select(static figure => figure.Value is NumberValue part ? part.Number.ToString(CultureInfo.InvariantCulture) : "")));
        }
    }

    private void Spending(PlanDraft draft)
    {
        var spending = part.Expected.GetProperty("spending");
        foreach (var row in spending.List("rows").Concat(spending.List("mission_totals")))
        {
            var programme = row.TryGetProperty("programme", out var code) ? code.GetString() : null;
            var field = $"spending {row.Text("mission")}.{programme}";
            var read = draft.Spending.SingleOrDefault(candidate => candidate.Mission == row.Text("mission") && candidate.Programme == programme);
            var values = row.GetProperty("values");
            _tally.Compare($"{field} line", row.Number("line"), read?.Line);
            _tally.Compare($"{field} appropriated", values.GetProperty("assestato").GetDecimal(), read?.Appropriated);
            _tally.Compare($"{field} committed", values.GetProperty("impegnato").GetDecimal(), read?.Committed);
            _tally.Compare($"{field} paid", values.GetProperty("liquid_cp").GetDecimal(), read?.PaidCurrent);
            _tally.Compare($"{field} residuals", values.GetProperty("rs_pass").GetDecimal(), read?.Residuals);
            _tally.Compare($"{field} paid residuals", values.GetProperty("liquid_rs").GetDecimal(), read?.PaidResiduals);
            _tally.Compare($"{field} date", "2020-06-30", Iso(read?.AsOf));
            if (programme is not null)
            {
                _tally.Compare($"{field} title", row.Text("programme_title"), read?.Title);
            }
        }
    }

    private DraftNode? Common(Dictionary<string, DraftNode> nodes, string id, JsonElement expected, NodeLevel level)
    {
        var node = nodes.GetValueOrDefault(id);
        _tally.Compare($"{id} level", level, node?.Level);
        _tally.Compare($"{id} title", expected.Text("title"), node?.Title);
        _tally.Compare($"{id} line", expected.Number("line"), node?.Line);
        return node;
    }

    private void Described(string code, JsonElement expected, string? description)
    {
        _tally.Compare($"{code} description", expected.Number("description_length"), Length(description));
        _tally.Compare($"{code} description start", true, ExpectedFields.Joined(description).StartsWith(expected.Text("description_start"), StringComparison.Ordinal));
        _tally.Compare($"{code} description end", true, ExpectedFields.Joined(description).EndsWith(expected.Text("description_end"), StringComparison.Ordinal));
    }

    private static int Length(string? text) => ExpectedFields.Joined(text).Length;

    private static string TypeName(IndicatorValue value) => value switch
    {
        NumberValue => "number",
        DeferredValue => "deferred",
        NotDueValue => "not_due",
        MissingValue => "missing",
        CompositeValue => "composite",
        TextValue => "text",
        _ => value.GetType().Name,
    };

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
