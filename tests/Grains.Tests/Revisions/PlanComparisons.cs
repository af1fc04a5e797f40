using System.Collections.Immutable;
using System.Text.Json;
using FsCheck.Xunit;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Tests.Revisions;

public sealed class PlanComparisons
{
    private const int Runs = 400;

    [Property(MaxTest = Runs)]
    public void a_plan_does_not_differ_from_itself(int seed)
    {
        var plan = new RandomPlans(seed).Plan();
        Assert.True(PlanComparison.Compare(plan, plan).IsEmpty);
    }

    [Property(MaxTest = Runs)]
    public void the_difference_makes_one_plan_of_the_other(int seed)
    {
        var random = new RandomPlans(seed);
        var before = random.Plan();
        foreach (var after in (PlanDraft[])[random.Changed(before), random.Plan()])
        {
            var difference = PlanComparison.Compare(before, after);
            var made = PlanChanges.Apply(before, difference);
            Assert.Equal(Content(after), Content(made));
            Assert.Equal(made.Nodes, TreeOrder.Of(made.Nodes));
        }
    }

    [Property(MaxTest = Runs)]
    public void what_is_added_one_way_is_removed_the_other(int seed)
    {
        var random = new RandomPlans(seed);
        var before = random.Plan();
        var after = random.Changed(before);
        var there = PlanComparison.Compare(before, after).Parts;
        var back = PlanComparison.Compare(after, before).Parts;
        Assert.Equal(
            Ids(there, DifferenceKind.Added, part => part.After), Ids(back, DifferenceKind.Removed, part => part.Before));
        Assert.Equal(
            Ids(there, DifferenceKind.Removed, part => part.Before), Ids(back, DifferenceKind.Added, part => part.After));
    }

    [Property(MaxTest = Runs)]
    public void each_item_is_in_one_class(int seed)
    {
        var random = new RandomPlans(seed);
        var before = random.Plan();
        var parts = PlanComparison.Compare(before, random.Changed(before)).Parts;
        Assert.Equal(parts.Count(part => part.Before is not null), parts.Where(part => part.Before is not null).DistinctBy(part => (part.Part, part.Before)).Count());
        Assert.Equal(parts.Count(part => part.After is not null), parts.Where(part => part.After is not null).DistinctBy(part => (part.Part, part.After)).Count());
        Assert.All(parts, part => Assert.NotEmpty(part.Fields));
    }

    [Property(MaxTest = Runs)]
    public void the_order_of_siblings_is_no_difference(int seed)
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan();
        Assert.True(PlanComparison.Compare(plan, random.Shuffled(plan)).IsEmpty);
    }

    [Fact]
    public void a_document_with_every_code_shifted_is_renumbered_and_nothing_else()
    {
        var before = Objectives(1, 40);
        var difference = PlanComparison.Compare(before, Objectives(2, 40));
        Assert.All(difference.Parts, part => Assert.Equal(DifferenceKind.Renumbered, part.Kind));
        Assert.Equal(40, difference.Count(PlanPart.Node, DifferenceKind.Renumbered));
    }

    [Fact]
    public void an_objective_put_in_the_middle_is_added_and_the_others_renumbered()
    {
        var before = Objectives(1, 10);
        var after = Objectives(1, 10);
        after = after with
        {
            Nodes = [after.Nodes[0], Some.Node("1.02", NodeLevel.OperationalObjective) with { Title = "Urban gardens" }, .. Objectives(2, 10).Nodes.Skip(1)],
        };
        var difference = PlanComparison.Compare(before, after);
        Assert.Equal("1.02", Assert.Single(difference.Parts, part => part.Kind == DifferenceKind.Added).After);
        Assert.Equal(9, difference.Count(PlanPart.Node, DifferenceKind.Renumbered));
        Assert.Equal(10, difference.Parts.Length);
    }

    [Fact]
    public void an_objective_under_another_parent_is_moved()
    {
        var before = Some.Plan() with { Nodes = [.. Some.Plan().Nodes, Some.Node("2", NodeLevel.MandateLine)] };
        var after = before with { Nodes = [before.Nodes[0], before.Nodes[3], before.Nodes[1] with { Parent = "2" }, before.Nodes[2]] };
        var part = Assert.Single(PlanComparison.Compare(before, after).Parts);
        Assert.Equal((DifferenceKind.Moved, "1.01"), (part.Kind, part.After));
        Assert.Equal([new("parent", "\"1\"", "\"2\"")], part.Fields);
    }

    [Fact]
    public void a_corrected_title_is_a_change_of_the_objective_also_under_another_code()
    {
        var before = Objectives(1, 5);
        var renumbered = Objectives(2, 5);
        var after = renumbered with { Nodes = renumbered.Nodes.SetItem(2, renumbered.Nodes[2] with { Title = "Objective number three, for the parks of district 3" }) };
        before = before with { Nodes = before.Nodes.SetItem(2, before.Nodes[2] with { Title = "Objective number three, for the prks of district 3" }) };
        var part = Assert.Single(PlanComparison.Compare(before, after).Parts, part => part.Kind == DifferenceKind.Changed);
        Assert.Equal(("1.03", "1.04"), (part.Before, part.After));
        Assert.Contains(part.Fields, field => field.Field == "title");
    }

    [Fact]
    public void lines_and_the_way_a_number_is_written_are_no_difference()
    {
        var before = Some.Plan(Some.Row("09", "01", 100m, 50m));
        var after = Some.Plan(Some.Row("09", "01", 100.00m, 50.0m, line: 7));
        Assert.True(PlanComparison.Compare(before, after with { Nodes = [.. after.Nodes.Select(node => node with { Line = 9 })] }).IsEmpty);
    }

    [Fact]
    public void a_later_state_of_the_same_spending_changes_its_rows()
    {
        var before = Some.Plan(Some.Row("09", "01", 100, 50), Some.Row("09", "02", 100, 50));
        var after = before with { Spending = [.. before.Spending.Select(row => row with { AsOf = new(2020, 12, 31) })] };
        Assert.Equal(2, PlanComparison.Compare(before, after).Count(PlanPart.Spending, DifferenceKind.Changed));
    }

    [Fact]
    public void fifty_thousand_nodes_are_compared()
    {
        var before = Objectives(1, DraftLimit);
        var after = Objectives(2, DraftLimit);
        after = after with { Nodes = [.. after.Nodes.Select((node, i) => i % 10 == 0 ? node with { Title = node.Title + " (bis)" } : node)] };
        var difference = PlanComparison.Compare(before, after);
        Assert.Equal(0, difference.Count(PlanPart.Node, DifferenceKind.Added));
        Assert.Equal(DraftLimit / 10, difference.Count(PlanPart.Node, DifferenceKind.Changed));
    }

    private const int DraftLimit = 50_000;

    private static PlanDraft Objectives(int first, int count) => new()
    {
        Kind = PlanKind.Peg,
        Title = "A plan",
        Nodes =
        [
            .. Enumerable.Range(1, count).Select(i => new DraftNode
            {
                Id = $"1.{first + i - 1:00}",
                Code = $"1.{first + i - 1:00}",
                Level = NodeLevel.OperationalObjective,
                Title = $"Objective number {i} for the parks of district {i % 97}",
                Description = $"What is done about {i}",
            }),
        ],
    };

    private static string[] Ids(ImmutableArray<PartDifference> parts, DifferenceKind kind, Func<PartDifference, string?> id) =>
        [.. parts.Where(part => part.Kind == kind).Select(part => $"{part.Part} {id(part)}").Order(StringComparer.Ordinal)];

    /// <summary>What a plan says, in an order of its own.</summary>
    private static string Content(PlanDraft plan) => JsonSerializer.Serialize(DraftList.All.SelectMany(list => list.Items(plan))
        .Select(item => $"{item.Part} {(item.Part is PlanPart.Node or PlanPart.Indicator ? item.Id : "")} {item.Code} {item.RawCode} {item.Reference} {System.Text.Encoding.UTF8.GetString(item.Body)}")
        .Order(StringComparer.Ordinal).Prepend($"{plan.Title} {plan.Kind} {plan.AsOf} {plan.Period} {plan.City}"));
}
