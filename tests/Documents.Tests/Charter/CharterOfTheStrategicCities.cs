using MunicipalBenchmark.Documents.Tests.Narrative;
using static MunicipalBenchmark.Documents.Tests.Narrative.HandAnswer;

namespace MunicipalBenchmark.Documents.Tests.Charter;

public sealed class CharterOfTheStrategicCities
{
    private readonly HandAnswer _answer = Of("Charter", "torino-recs-2003-11");

    [Fact]
    public void has_its_title_and_the_year_of_the_meeting_not_of_the_page()
    {
        Assert.Equal("network-charter", _answer.Read.Family);
        Assert.Equal(Text(_answer.Root, "title"), _answer.Draft.Title);
        Assert.Equal((Text(_answer.Root, "from"), Text(_answer.Root, "to")), ($"{_answer.Draft.Period?.From}", $"{_answer.Draft.Period?.To}"));
    }

    [Fact]
    public void has_the_seven_objectives_and_no_other_node() => Same(
        _answer.List("nodes").Select(static node => $"{Text(node, "line")} {Text(node, "level")} {Key(Text(node, "title"))} {Text(node, "described")}"),
        _answer.Draft.Nodes.Select(static node => $"{node.Line} {Level(node)} {Key(node.Title)} {node.Description is not null}"));

    [Fact]
    public void names_the_network_and_invents_no_member() => Same(
        _answer.List("relations").Select(static relation => $"{Text(relation, "line")} {Text(relation, "kind")} {Text(relation, "name")} {Text(relation, "period")}"),
        _answer.Draft.Relations.Select(static relation => $"{relation.Line} {System.Text.Json.JsonSerializer.Serialize(relation.Kind).Trim('"')} {relation.Name} {relation.Period}"));

    [Fact]
    public void keeps_the_meeting_as_an_act_without_inventing_a_day()
    {
        var act = Assert.Single(_answer.Draft.Acts);
        var expected = Assert.Single(_answer.List("acts"));
        Assert.Equal(Text(expected, "line"), $"{act.Line}");
        Assert.StartsWith(Text(expected, "place"), act.Body, StringComparison.Ordinal);
        Assert.Null(act.Date);
    }

    [Fact]
    public void tells_the_menus_of_the_page_it_left_out()
    {
        Assert.All(_answer.List("told"), told => Assert.Contains(_answer.Draft.Diagnostics, diagnostic => diagnostic.Code == Text(told, "code") && $"{diagnostic.Line}" == Text(told, "line")));
        Assert.DoesNotContain(_answer.Draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.TextNotPlaced);
    }
}
