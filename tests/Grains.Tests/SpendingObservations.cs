using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class SpendingObservations
{
    [Fact]
    public void a_missions_figure_is_the_sum_of_its_programmes()
    {
        var observations = Of(Some.Row("09", "01", 100, 10), Some.Row("09", "02", 300, 90), Some.Row("09", null, 999, 999, 44));
        Assert.Equal(400, Value(observations, "118:09:appropriated"));
        Assert.Equal(25, Value(observations, "118:09:committed-rate"));
        Assert.Equal(30, Value(observations, "118:09.02:committed-rate"));
        Assert.Equal(44, observations.Single(found => found.Indicator.Value == "118:09:committed").Line);
    }

    [Fact]
    public void a_gap_in_a_programme_is_not_zero_and_the_documents_total_counts()
    {
        var gap = Of(Some.Row("09", "01", 100, null), Some.Row("09", "02", 300, 90));
        Assert.DoesNotContain(gap, found => found.Indicator.Value == "118:09:committed");
        Assert.DoesNotContain(gap, found => found.Indicator.Value == "118:09:committed-rate");
        Assert.Equal(400, Value(gap, "118:09:appropriated"));
        var total = Of(Some.Row("09", "01", 100, null), Some.Row("09", "02", 300, 90), Some.Row("09", null, 400, 120));
        Assert.Equal(120, Value(total, "118:09:committed"));
        Assert.Equal(30, Value(total, "118:09:committed-rate"));
    }

    [Fact]
    public void a_rate_of_nothing_is_no_rate()
    {
        var observations = Of(Some.Row("09", "01", 0, 0));
        Assert.Equal(0, Value(observations, "118:09:committed"));
        Assert.DoesNotContain(observations, found => found.Indicator.Value == "118:09:committed-rate");
    }

    [Fact]
    public void a_mission_known_by_its_total_alone_has_figures()
    {
        Assert.Equal(50, Value(Of(Some.Row("20", null, 200, 100)), "118:20:committed-rate"));
    }

    [Fact]
    public void a_rate_keeps_the_parts_it_was_computed_from()
    {
        var rate = Of(Some.Row("09", "01", 46_510_310.80m, 22_673_974.09m)).Single(found => found.Indicator.Value == "118:09:committed-rate");
        Assert.Equal((22_673_974.09m, 46_510_310.80m), (rate.Numerator, rate.Denominator));
        Assert.Equal(48.75m, Math.Round(rate.Value, 2));
    }

    private static IReadOnlyList<PublishedObservation> Of(params DraftSpending[] rows) => SpendingProjection.Observations(Some.Plan(rows));

    private static decimal Value(IReadOnlyList<PublishedObservation> observations, string code) =>
        observations.Single(found => found.Indicator.Value == code).Value;
}
