using System.Collections.Immutable;
using FsCheck.Xunit;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Tests.Revisions;

public sealed class ManualEdits
{
    private static readonly DateTimeOffset At = new(2020, 11, 13, 14, 45, 0, TimeSpan.Zero);

    private static readonly PlanDraft Read = Some.Plan(Some.Row("09", "01", 100, 50)) with { Indicators = [Some.Indicator("i", "1.01.01", "N. 3", 3)] };

    [Fact]
    public void change_what_was_read_and_keep_who_and_what()
    {
        var edited = Edit(Read, Title("1.01", "Better")).Value!;
        Assert.Equal("Better", edited.Content.Nodes[1].Title);
        var edit = Assert.Single(edited.Edits);
        Assert.Equal((PlanPart.Node, DifferenceKind.Changed, "1.01", "Node 1.01", At, "someone"), (edit.Part, edit.Kind, edit.Item, edit.Label, edit.At, edit.By));
        Assert.Equal([new("title", "\"Node 1.01\"", "\"Better\"")], edit.Fields);
    }

    [Fact]
    public void that_change_nothing_are_no_edits() => Assert.Empty(Edit(Read, Title("1.01", "Node 1.01")).Value!.Edits);

    [Fact]
    public void of_a_removed_node_take_what_is_under_it()
    {
        var content = Edit(Read, new RemoveItem(PlanPart.Node, "1.01")).Value!.Content;
        Assert.Equal("1", Assert.Single(content.Nodes).Id);
        Assert.Empty(content.Indicators);
    }

    [Fact]
    public void put_an_added_parent_before_the_node_that_is_moved_under_it()
    {
        var content = Edit(Read, new AddNode(Some.Node("2", NodeLevel.MandateLine)), Change(PlanPart.Node, "1.01", new FieldValue("parent", "\"2\""))).Value!.Content;
        Assert.Equal(["1", "2", "1.01", "1.01.01"], content.Nodes.Select(node => node.Id));
    }

    public static TheoryData<string> Wrong => [.. WrongEdits.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void that_cannot_be_made_are_refused_with_their_place(string name)
    {
        var (code, field, edit) = WrongEdits[name];
        var refusal = Edit(Read, Title("1", "First"), edit).Refusal!;
        Assert.Equal((code, field), (refusal.Code, Assert.Single(refusal.Fields)));
    }

    [Fact]
    public void survive_a_document_that_says_the_same_and_follow_their_node_to_another_code()
    {
        var edited = Edit(Read, Title("1.01.01", "Better")).Value!;
        var next = Carry(edited, Read with { Nodes = [Read.Nodes[0], Read.Nodes[1], Read.Nodes[2] with { Id = "1.01.02" }], Indicators = [] });
        Assert.Equal(EditFate.Kept, Assert.Single(next.Carried).Fate);
        Assert.Equal(("1.01.02", "Better"), (next.Draft.Content.Nodes[2].Id, next.Draft.Content.Nodes[2].Title));
    }

    [Fact]
    public void win_over_a_document_that_says_something_else_and_the_conflict_is_shown()
    {
        var edited = Edit(Read, Title("1.01", "Better")).Value!;
        var next = Carry(edited, WithTitle("Node 1.01 corrected"));
        var carried = Assert.Single(next.Carried);
        Assert.Equal(EditFate.Conflict, carried.Fate);
        Assert.Equal([new("title", "\"Node 1.01 corrected\"", "\"Better\"")], carried.Conflicts);
        Assert.Equal("Better", next.Draft.Content.Nodes[1].Title);
    }

    [Fact]
    public void are_needed_no_longer_when_the_document_says_what_they_say()
    {
        var next = Carry(Edit(Read, Title("1.01", "Better")).Value!, WithTitle("Better"));
        Assert.Equal(EditFate.Adopted, Assert.Single(next.Carried).Fate);
        Assert.Empty(next.Draft.Edits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void are_given_up_where_the_city_says_so(bool all)
    {
        var edited = Edit(Read, Title("1", "First"), Title("1.01", "Better")).Value!;
        var next = Carry(edited, WithTitle("Corrected"), all ? EditDiscards.Everything : new(false, ["1.01"]));
        Assert.Equal("Corrected", next.Draft.Content.Nodes[1].Title);
        Assert.Equal(all ? "Node 1" : "First", next.Draft.Content.Nodes[0].Title);
    }

    [Fact]
    public void of_a_node_that_vanished_are_kept_without_effect_until_it_is_back()
    {
        var edited = Edit(Read, Title("1.01.01", "Better")).Value!;
        var without = Carry(edited, Read with { Nodes = Read.Nodes.RemoveAt(2), Indicators = [] });
        Assert.Equal(EditFate.Unplaced, Assert.Single(without.Carried).Fate);
        Assert.True(Assert.Single(without.Draft.Edits).Unplaced);
        Assert.Equal(2, without.Draft.Content.Nodes.Length);

        var back = Carry(without.Draft, Read);
        Assert.Equal(EditFate.Kept, Assert.Single(back.Carried).Fate);
        Assert.Equal("Better", back.Draft.Content.Nodes[2].Title);
    }

    [Fact]
    public void that_add_and_remove_nodes_are_done_again_also_to_what_the_document_adds_under_a_removed_one()
    {
        var edited = Edit(Read, new AddNode(Some.Node("3", NodeLevel.Action, "1")), new RemoveItem(PlanPart.Node, "1.01")).Value!;
        var next = Carry(edited, Read with { Nodes = [.. Read.Nodes, Some.Node("1.01.02", NodeLevel.OperationalObjective, "1.01")] });
        Assert.Equal(["1", "3"], next.Draft.Content.Nodes.Select(node => node.Id));
        Assert.Contains(next.Carried, carried => carried is { Fate: EditFate.Conflict, Edit.Item: "1.01.02" });
    }

    [Fact]
    public void of_the_same_member_come_to_one()
    {
        var twice = Edit(Read, Title("1.01", "Better"), Title("1.01", "Best")).Value!;
        Assert.Equal([new("title", "\"Node 1.01\"", "\"Best\"")], Assert.Single(EditLog.Net(twice.Edits)).Fields);
        var back = Edit(Read, Title("1.01", "Better"), Title("1.01", "Node 1.01")).Value!;
        Assert.Empty(EditLog.Net(back.Edits));
        Assert.Equal(Read.Nodes[1].Title, back.Content.Nodes[1].Title);
    }

    [Property(MaxTest = 200)]
    public void stand_whatever_else_the_document_changes(int seed)
    {
        var random = new RandomPlans(seed);
        var read = random.Plan();
        var edited = Edit(read, [.. read.Nodes.Select((node, i) => Change(PlanPart.Node, node.Id, FieldValue.OfText("description", $"By hand {i} «è»")))]).Value!;
        var next = Carry(edited, random.Changed(read));
        Assert.Equal(edited.Edits.Length, next.Carried.Length);
        Assert.All(next.Carried, carried => Assert.True(
            carried.Fate == EditFate.Unplaced || next.Draft.Content.Nodes.Single(node => node.Id == carried.Edit.Item).Description == ContentJson.Plain(carried.Edit.Fields.Single().After)));
        Assert.Equal(edited.Edits.Length, next.Draft.Edits.Length);
    }

    private static readonly Dictionary<string, (string Code, string Field, DraftEdit Edit)> WrongEdits = new(StringComparer.Ordinal)
    {
        ["no-such-node"] = ("item-unknown", "edits[1].item", Title("7", "x")),
        ["no-such-row"] = ("item-unknown", "edits[1].item", new RemoveItem(PlanPart.Spending, "09.02@2020-06-30")),
        ["no-such-member"] = ("field-unknown", "edits[1].colour", Change(PlanPart.Node, "1", new FieldValue("colour", "\"red\""))),
        ["no-json"] = ("field-invalid", "edits[1].title", Change(PlanPart.Node, "1", new FieldValue("title", "red"))),
        ["another-type"] = ("field-invalid", "edits[1].weight", Change(PlanPart.Node, "1", new FieldValue("weight", "\"much\""))),
        ["required"] = ("field-invalid", "edits[1].title", Change(PlanPart.Node, "1", new FieldValue("title", null))),
        ["id"] = ("field-invalid", "edits[1].id", Change(PlanPart.Node, "1", new FieldValue("id", "\"2\""))),
        ["period-of-row"] = ("field-invalid", "edits[1].year", Change(PlanPart.Spending, "09.01@2020-06-30", new FieldValue("year", "2020"))),
        ["relation"] = ("part-not-editable", "edits[1].part", new RemoveItem(PlanPart.Relation, "FUND x")),
        ["node-twice"] = ("item-exists", "edits[1]", new AddNode(Some.Node("1.01", NodeLevel.Aim))),
    };

    private static PlanDraft WithTitle(string title) => Read with { Nodes = Read.Nodes.SetItem(1, Read.Nodes[1] with { Title = title }) };

    private static ChangeFields Title(string node, string title) => Change(PlanPart.Node, node, FieldValue.OfText("title", title));

    private static ChangeFields Change(PlanPart part, string item, params ImmutableArray<FieldValue> fields) => new(part, item, fields);

    private static Outcomes.Outcome<EditedDraft> Edit(PlanDraft read, params ImmutableArray<DraftEdit> edits) => EditRules.Edit(new(read, []), edits, At, "someone");

    private static (ImmutableArray<CarriedEdit> Carried, EditedDraft Draft) Carry(EditedDraft edited, PlanDraft document, EditDiscards? discards = null)
    {
        var carried = EditCarrying.Carry(edited, document, discards ?? EditDiscards.None);
        return (carried, new(document, EditCarrying.Remaining(carried)));
    }
}
