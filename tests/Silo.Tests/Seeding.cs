using System.Text;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Silo.Seeding;

namespace MunicipalBenchmark.Silo.Tests;

public sealed class Seeding
{
    [Fact]
    public void equal_seeds_make_equal_plans_and_others_others()
    {
        Assert.Equal(PlanFormat.Write(SyntheticPlans.Make(1, 7, 120)), PlanFormat.Write(SyntheticPlans.Make(1, 7, 120)));
        Assert.NotEqual(PlanFormat.Write(SyntheticPlans.Make(1, 7, 120)), PlanFormat.Write(SyntheticPlans.Make(2, 7, 120)));
        Assert.NotEqual(PlanFormat.Write(SyntheticPlans.Make(1, 7, 120)), PlanFormat.Write(SyntheticPlans.Make(1, 8, 120)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void a_plan_has_as_many_nodes_as_asked_each_below_one_that_there_is(int nodes)
    {
        var plan = SyntheticPlans.Make(1, 3, nodes);

        Assert.Equal(nodes, plan.Nodes.Length);
        var ids = plan.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(nodes, ids.Count);
        Assert.All(plan.Nodes, node => Assert.True(node.Parent is null || ids.Contains(node.Parent)));
        Assert.Equal(nodes >= 500, plan.Nodes.Select(node => node.Level).Distinct().Count() == 6);
        Assert.Equal(PlanFormat.Write(plan), PlanFormat.Write(PlanFormat.Read(Encoding.UTF8.GetBytes(PlanFormat.Write(plan)))));
    }

    [Fact]
    public void programmes_of_the_words_are_those_of_the_law() =>
        Assert.All(SyntheticWords.Topics, topic => Assert.NotNull(BudgetClassification.Find(topic.Programme)));

    [Fact]
    public void a_rate_is_the_ratio_of_its_parts_and_figures_are_the_same_for_the_same_seed()
    {
        IndicatorDefinition[] rate =
        [
            new()
            {
                Code = BudgetIndicators.Code("09", Measure.PaidRate),
                Version = 1,
                Name = new("n", "n"),
                Description = new("d", "d"),
                Unit = IndicatorUnit.Percent,
                Polarity = IndicatorPolarity.Higher,
                Denominator = BudgetIndicators.Code("09", Measure.Committed),
                Source = "s",
            },
        ];

        var figures = SyntheticCities.Observations(1, 4, rate, 10);

        Assert.Equal(10, figures.Length);
        Assert.All(figures, figure => Assert.Equal(Math.Round(figure.Numerator!.Value / figure.Denominator!.Value * 100, 6), figure.Value));
        Assert.Equal(figures.AsEnumerable(), SyntheticCities.Observations(1, 4, rate, 10));
    }

    [Theory]
    [InlineData(0, 1, 1, 0, 1, "cities")]
    [InlineData(10_001, 1, 1, 0, 1, "cities")]
    [InlineData(1, 101, 1, 0, 1, "indicators")]
    [InlineData(1, 1, -1, 0, 1, "years")]
    [InlineData(1, 1, 1, -1, 1, "plans")]
    [InlineData(1, 1, 1, 0, 0, "nodes")]
    public void what_is_out_of_range_is_refused_by_its_name(int cities, int indicators, int years, int plans, int nodes, string option)
    {
        var refusal = SeedRules.Check(new(cities, indicators, years, plans, nodes, 1, Force: false), indicators: 100);

        Assert.Equal("seed-out-of-range", refusal?.Code);
        Assert.Equal(option, Assert.Single(refusal!.Fields));
    }

    [Fact]
    public void most_plans_are_public_and_some_are_for_networks_or_nobody() =>
        Assert.Equal(
            [Visibility.Networks, Visibility.Private, Visibility.Public],
            Enumerable.Range(0, 10).Select(SyntheticCities.VisibilityOf).Distinct().OrderBy(visibility => visibility.ToString(), StringComparer.Ordinal));
}
