using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class BenchmarkAnswers(Cluster cluster)
{
    private static readonly Period Period = Period.AsOf(Some.MidYear);
    private static readonly IndicatorCode Rate = IndicatorCode.Load("118:09:committed-rate");
    private static readonly IndicatorCode Committed = IndicatorCode.Load("118:09:committed");

    [Fact]
    public async Task ranks_a_rate_from_the_highest_with_the_line_it_stands_in()
    {
        var low = await PublishedAsync(100, 20);
        var high = await PublishedAsync(200, 150);
        var middle = await PublishedAsync(1000, 400);
        var answer = await RunAsync(Among(Rate, low, high, middle) with { Focus = middle });

        Assert.Equal((3, 3), (answer.Cohort.Size, answer.Cohort.WithData));
        Assert.Equal([high, middle, low], answer.Ranking.Select(row => row.City.Id));
        Assert.Equal([75, 40, 20], answer.Ranking.Select(row => row.Value));
        Assert.Equal([1, 2, 3], answer.Ranking.Select(row => row.Rank));
        Assert.Equal((40, 2, 50, 0), (answer.Focus!.Value, answer.Focus.Rank, answer.Focus.Percentile, answer.Focus.Ties));
        Assert.Equal(-35, answer.Focus.GapToBest);
        Assert.Equal((20, 40, 75, 45), (answer.Distribution!.Min, answer.Distribution.Median, answer.Distribution.Max, answer.Distribution.Mean));
        Assert.Equal(570.0 / 1300 * 100, answer.Distribution.RatioOfSums!.Value, 1e-9);
        var provenance = answer.Focus.Provenance;
        Assert.Equal(("plan.md", 7, 400m, 1000m), (provenance.Document, provenance.Line, provenance.Numerator, provenance.Denominator));
        Assert.Equal(PlanId.Of(middle, "dup"), provenance.Plan);
    }

    [Fact]
    public async Task a_city_without_value_is_in_the_cohort_and_not_in_the_distribution()
    {
        var with = await PublishedAsync(100, 20);
        var without = await cluster.CityAsync();
        var answer = await RunAsync(Among(Rate, with, without) with { Focus = without });

        Assert.Equal((2, 1, 1), (answer.Cohort.Size, answer.Cohort.WithData, answer.Distribution!.N));
        Assert.Null(answer.Focus);
        Assert.Equal((without, "no-value"), answer.Cohort.Excluded.Select(left => (left.City, left.Reason)).Single());
        Assert.Contains(answer.Notes, note => note.Code == "focus-without-value");
    }

    [Fact]
    public async Task divides_by_the_population_nearest_before_the_period_and_says_which()
    {
        var dated = await PublishedAsync(100, 50, population: 10, populationAt: new(2011, 10, 9));
        var recent = await PublishedAsync(100, 80, population: 40, populationAt: new(2019, 12, 31));
        var none = await PublishedAsync(100, 80);
        var answer = await RunAsync(Among(Committed, dated, recent, none) with { Normalisation = Normalisation.PerCapita });

        Assert.Equal([5, 2], answer.Ranking.Select(row => row.Value));
        Assert.Equal(130.0 / 50, answer.Distribution!.RatioOfSums!.Value, 1e-12);
        Assert.Equal("2011-10-09", answer.Ranking[0].Provenance.NormalisedByPeriod!.Value.Value);
        Assert.Equal(10, answer.Ranking[0].Provenance.NormalisedBy);
        Assert.Equal((none, "no-denominator"), answer.Cohort.Excluded.Select(left => (left.City, left.Reason)).Single());
        Assert.Equal(2, answer.Notes.Count(note => note.Code == "denominator-period"));
    }

    [Fact]
    public async Task a_population_dated_after_the_period_is_not_used()
    {
        var city = await PublishedAsync(100, 50, population: 10, populationAt: new(2021, 1, 1));
        var answer = await RunAsync(Among(Committed, city) with { Normalisation = Normalisation.Per1000Inhabitants });
        Assert.Equal("no-denominator", Assert.Single(answer.Cohort.Excluded).Reason);
        Assert.Null(answer.Distribution);
    }

    [Fact]
    public async Task bodies_of_different_kinds_are_not_compared_unless_asked()
    {
        var municipality = await PublishedAsync(100, 20);
        var metropolitan = await PublishedAsync(100, 40, CityKind.MetropolitanCity);
        var request = Among(Rate, municipality, metropolitan) with { Focus = municipality };

        Assert.Equal(municipality, Assert.Single((await RunAsync(request)).Ranking).City.Id);
        var mixed = await RunAsync(request with { Cohort = request.Cohort with { AnyKind = true } });
        Assert.Equal(2, mixed.Ranking.Length);
        Assert.Contains(mixed.Notes, note => note.Code == "mixed-kinds");
    }

    [Fact]
    public async Task a_network_counts_those_who_were_members_at_the_periods_end()
    {
        var member = await PublishedAsync(100, 20);
        var later = await PublishedAsync(100, 40);
        var slug = NetworkId.Load("cohort-network");
        var network = cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(slug));
        using (PrincipalContext.Act(Principal.Operator))
        {
            await network.CreateAsync("Cohort network", null);
            await network.AddMemberAsync(member, new(2020, 6, 30));
            await network.AddMemberAsync(later, new(2020, 7, 1));
        }

        await Cluster.DeliverAsync(network);
        var answer = await RunAsync(new() { Indicator = Rate, Period = Period, Cohort = new() { Network = slug } });
        Assert.Equal(member, Assert.Single(answer.Cohort.Members).Id);
    }

    [Fact]
    public async Task a_new_edition_and_a_withdrawal_show_at_once()
    {
        var city = await PublishedAsync(100, 20);
        Assert.Equal(20, (await RunAsync(Among(Rate, city))).Ranking[0].Value);
        await cluster.PublishAsync(city, Some.Plan(Some.Row("09", "01", 100, 30, 7)));
        Assert.Equal(30, (await RunAsync(Among(Rate, city))).Ranking[0].Value);
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Plan(city).WithdrawAsync(Guid.NewGuid());
        }

        await Cluster.DeliverAsync(cluster.Plan(city));
        Assert.Empty((await RunAsync(Among(Rate, city))).Ranking);
    }

    [Fact]
    public async Task what_is_private_is_in_no_distribution()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan(Some.Row("09", "01", 100, 20)), Visibility.Private);
        var answer = await RunAsync(Among(Rate, city));
        Assert.Null(answer.Distribution);
        Assert.Empty(answer.Ranking);
    }

    [Fact]
    public async Task pages_of_the_ranking_neither_repeat_nor_skip()
    {
        var cities = new List<CityId>();
        for (var i = 0; i < 7; i++)
        {
            cities.Add(await PublishedAsync(100, 10 * (i / 2)));
        }

        var request = Among(Rate, [.. cities]);
        var seen = new List<CityId>();
        for (var offset = 0; offset < 7; offset += 3)
        {
            seen.AddRange((await RunAsync(request with { RankingOffset = offset, RankingCount = 3 })).Ranking.Select(row => row.City.Id));
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal([1, 2, 2, 4, 4, 6, 6], (await RunAsync(request)).Ranking.Select(row => row.Rank));
    }

    [Theory]
    [InlineData("118:98:committed-rate", "none", 5, "indicator-unknown")]
    [InlineData("118:09:committed-rate", "per-capita", 5, "normalisation-of-rate")]
    [InlineData("118:09:committed-rate", "none", 201, "page-invalid")]
    [InlineData("118:09:committed-rate", "none", -1, "page-invalid")]
    public async Task refuses_what_it_cannot_answer(string indicator, string normalisation, int count, string code)
    {
        var request = new BenchmarkRequest
        {
            Indicator = IndicatorCode.Load(indicator),
            Period = Period,
            Normalisation = normalisation == "none" ? Normalisation.None : Normalisation.PerCapita,
            RankingCount = count,
        };
        Assert.Equal(code, (await AskAsync(request)).Refusal!.Code);
    }

    [Fact]
    public async Task names_the_city_or_network_that_it_does_not_know()
    {
        var nowhere = CityId.Load("nowhere");
        Assert.Equal("city-unknown", (await AskAsync(Among(Rate, nowhere))).Refusal!.Code);
        Assert.Equal("city-unknown", (await AskAsync(new() { Indicator = Rate, Period = Period, Focus = nowhere })).Refusal!.Code);
        var network = new CohortSpecification { Network = NetworkId.Load("no-network") };
        Assert.Equal("network-unknown", (await AskAsync(new() { Indicator = Rate, Period = Period, Cohort = network })).Refusal!.Code);
    }

    private static BenchmarkRequest Among(IndicatorCode indicator, params CityId[] cities) =>
        new() { Indicator = indicator, Period = Period, Cohort = new() { Cities = [.. cities] } };

    private async Task<CityId> PublishedAsync(
        decimal appropriated, decimal committed, CityKind kind = CityKind.Municipality, decimal? population = null, DateOnly? populationAt = null)
    {
        var city = await cluster.CityAsync(kind, population, populationAt: populationAt);
        await cluster.PublishAsync(city, Some.Plan(Some.Row("09", "01", appropriated, committed, 7)), Visibility.Public);
        return city;
    }

    private async Task<Outcome<BenchmarkAnswer>> AskAsync(BenchmarkRequest request)
    {
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            return await cluster.Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(request);
        }
    }

    private async Task<BenchmarkAnswer> RunAsync(BenchmarkRequest request)
    {
        var outcome = await AskAsync(request);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return outcome.Value;
    }
}
