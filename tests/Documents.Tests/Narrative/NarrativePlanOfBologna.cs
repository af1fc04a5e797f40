using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using static MunicipalBenchmark.Documents.Tests.Narrative.HandAnswer;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

public sealed class NarrativePlanOfBologna
{
    private readonly HandAnswer _answer = Of("Narrative", "bologna-azione-internazionale-2024-2027");

    [Fact]
    public void has_its_title_and_period()
    {
        Assert.Equal("narrative-plan", _answer.Read.Family);
        Assert.Equal(Key(Text(_answer.Root, "title")), Key(_answer.Draft.Title));
        Assert.Equal((Text(_answer.Root, "from"), Text(_answer.Root, "to")), ($"{_answer.Draft.Period?.From}", $"{_answer.Draft.Period?.To}"));
    }

    [Fact]
    public void has_the_groups_and_actions_found_by_hand_and_no_other() => Same(
        _answer.List("nodes").Select(static node => $"{Text(node, "line")} {Text(node, "level")} {Key(Text(node, "title"))} under {Text(node, "under")}, {(Text(node, "notes") is { Length: > 0 } notes ? notes : "0")} notes"),
        _answer.Draft.Nodes.Select(node => $"{node.Line} {Level(node)} {Key(node.Title)} under {_answer.LineOf(node.Parent)}, {node.Notes.Length} notes"));

    [Fact]
    public void has_the_relations_found_by_hand_and_no_other()
    {
        Same(
            _answer.List("relations").Select(static relation => string.Create(
                CultureInfo.InvariantCulture,
                $"{Text(relation, "line")} {Text(relation, "kind")} {Key(Text(relation, "name"))} {Text(relation, "country")} {Amount(relation)} {Text(relation, "period")} {Text(relation, "year")} under {Text(relation, "under")}")),
            _answer.Draft.Relations.Select(relation => string.Create(
                CultureInfo.InvariantCulture,
                $"{relation.Line} {Kind(relation)} {Key(relation.Name)} {relation.Country} {relation.Amount:0.##} {relation.Period} {relation.Year} under {_answer.LineOf(relation.Node)}")));
        foreach (var (expected, read) in _answer.List("relations").Select(expected => (expected, _answer.Draft.Relations.Single(relation => Kind(relation) == Text(expected, "kind") && Key(relation.Name) == Key(Text(expected, "name"))))))
        {
            Assert.StartsWith(Key(Text(expected, "role")), Key(read.Role), StringComparison.Ordinal);
            Assert.True(Text(expected, "role").Length > 0 || read.Role is null, $"{read.Name}: the role '{read.Role}' was invented.");
            Assert.True(Text(expected, "programme").Length == 0 || Text(expected, "programme") == read.Programme, $"{read.Name}: programme '{read.Programme}'");
            Assert.All(expected.TryGetProperty("themes", out var themes) ? themes.EnumerateArray() : [], theme => Assert.Contains(read.Themes, found => Key(found).Contains(Key(theme.GetString()), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void has_the_figures_found_by_hand_and_no_other() => Same(
        _answer.List("figures").Select(static figure => $"{Text(figure, "line")} {Text(figure, "raw")} = {Text(figure, "number")}|{Text(figure, "percent")}|{Text(figure, "money")} {Text(figure, "asOf")}"),
        _answer.Draft.Indicators.SelectMany(static indicator => indicator.Observations.Concat(indicator.Targets).Select(figure => $"{indicator.Line} {figure.Raw} = {Value(figure.Value)} {figure.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")));

    [Fact]
    public void keeps_a_dated_event_as_milestone() => Same(
        _answer.List("milestones").Select(static milestone => $"{Text(milestone, "line")} {Text(milestone, "date")} under {Text(milestone, "under")}"),
        _answer.Draft.Nodes.SelectMany(static node => node.Milestones.Select(milestone => string.Create(CultureInfo.InvariantCulture, $"{milestone.Line} {milestone.Date:yyyy-MM-dd} under {node.Line}"))));

    [Fact]
    public void tells_what_it_left_out_or_was_unsure_of()
    {
        Assert.All(_answer.List("told"), told => Assert.Contains(_answer.Draft.Diagnostics, diagnostic => diagnostic.Code == Text(told, "code") && $"{diagnostic.Line}" == Text(told, "line")));
        Assert.DoesNotContain(_answer.Draft.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.TextNotPlaced or DiagnosticCodes.CountDiffers or DiagnosticCodes.AnnouncedNotReported);
        Assert.Equal(3, _answer.Draft.Diagnostics.Count(static diagnostic => diagnostic.Code == DiagnosticCodes.ValueDoubtful && diagnostic.Message.StartsWith("The amount", StringComparison.Ordinal)));
    }

    [Fact]
    public void loses_no_character_unreported() => Assert.Contains("(100.0% accounted for)", _answer.Draft.Diagnostics[0].Message, StringComparison.Ordinal);

    [Fact]
    public void is_the_same_plan_when_it_comes_as_pdf()
    {
        var path = MunicipalBenchmark.TestKit.SharedFolder.File("documents", "pdf", "bologna-azione-internazionale-2024-2027.pdf");
        Assert.SkipWhen(path is null, MunicipalBenchmark.TestKit.SharedFolder.SkipReason);
        var pdf = DocumentReader.Read(File.ReadAllBytes(path), "plan.pdf", ReaderLimits.Default);
        Assert.True(pdf.IsDone, pdf.Refusal?.Message);
        Same(Facts(_answer.Draft), Facts(pdf.Value.Draft));
    }

    private static IEnumerable<string> Facts(PlanDraft draft) =>
    [
        .. draft.Nodes.Select(static node => $"{node.Level} {Key(node.Title)} < {node.Parent}"),
        .. NarrativePlans.Facts(draft).Select(static fact => Key(fact)),
        .. draft.Indicators.Select(static indicator => $"{indicator.Node} {(indicator.Observations.IsEmpty ? indicator.Targets[0] : indicator.Observations[0]).Raw}"),
    ];

    private static string Amount(JsonElement relation) => relation.TryGetProperty("amount", out var amount) ? amount.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static string Kind(DraftRelation relation) => JsonSerializer.Serialize(relation.Kind).Trim('"');

    private static string Value(IndicatorValue value) => value switch
    {
        NumberValue number => string.Create(CultureInfo.InvariantCulture, $"{number.Number:0.##}||"),
        PercentValue percent => string.Create(CultureInfo.InvariantCulture, $"|{percent.Percent:0.##}|"),
        MoneyValue money => string.Create(CultureInfo.InvariantCulture, $"||{money.Amount:0.##}"),
        _ => value.ToString(),
    };
}
