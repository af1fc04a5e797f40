using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>From a city's own indicators to the catalogue's: proposed, accepted by a person, counted, taken back.</summary>
public sealed class PlanMappings(Cluster cluster)
{
    private static readonly IndicatorCode WasteShare = IndicatorCode.Load("mb:separate-waste-share");
    private static readonly Period Year = Period.OfYear(2020);

    [Fact]
    public async Task nothing_is_counted_before_a_person_says_yes_and_then_at_once_with_its_provenance()
    {
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)));
        var sheet = await ProposeAsync(city);
        var row = Assert.Single(sheet.Indicators);
        Assert.Equal(WasteShare, row.Proposals[0].Indicator);
        Assert.Null(row.Mapping);
        Assert.Null((await BenchmarkAsync(city, Year)).Focus);

        await AcceptAsync(city);

        var provenance = (await BenchmarkAsync(city, Year)).Focus!.Provenance;
        Assert.Equal((61.5m, 77, "plan.md", 1), (provenance.Raw, provenance.Line, provenance.Document, provenance.Edition));
        Assert.Equal(("Percentuale di raccolta differenziata", "61,5%"), (provenance.LocalLabel, provenance.LocalText));
        Assert.Equal(1, Assert.Single((await ProposeAsync(city)).Indicators).Figures);
    }

    [Fact]
    public async Task a_ratio_keeps_its_parts()
    {
        var city = await PublishedAsync(Waste(2020, "6/12", new RatioValue(6, 12)));
        await AcceptAsync(city);

        var provenance = (await BenchmarkAsync(city, Year)).Focus!.Provenance;
        Assert.Equal((50m, 6m, 12m), (provenance.Raw, provenance.Numerator, provenance.Denominator));
    }

    [Fact]
    public async Task a_mapping_taken_back_takes_its_figures_along()
    {
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)));
        await AcceptAsync(city);
        Assert.NotNull((await BenchmarkAsync(city, Year)).Focus);

        using (PrincipalContext.Act(Principal.Operator))
        {
            var held = Assert.Single(await Mappings(city).ListAsync());
            Assert.True((await Mappings(city).WithdrawAsync(held.Label, held.UnitKey)).IsDone);
            Assert.Equal("mapping-unknown", (await Mappings(city).WithdrawAsync(held.Label, held.UnitKey)).Refusal!.Code);
        }

        await DeliverAsync(city);
        Assert.Null((await BenchmarkAsync(city, Year)).Focus);
    }

    [Fact]
    public async Task next_year_s_document_needs_no_second_yes()
    {
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)));
        await AcceptAsync(city);
        var next = Plan(Waste(2021, "64%", new PercentValue(64)) with { Label = "Percentuale di RACCOLTA differenziata 2021" });
        await cluster.ImportAsync(city, next, "dup-2021");

        using (PrincipalContext.Act(Principal.Operator))
        {
            var sheet = await Mappings(city).ProposeAsync(PlanId.Of(city, "dup-2021"), null);
            Assert.Equal(WasteShare, Assert.Single(sheet.Value!.Indicators).Mapping!.Indicator);
        }

        await cluster.PublishAsync(city, next, slug: "dup-2021");
        Assert.Equal(64, (await BenchmarkAsync(city, Period.OfYear(2021))).Focus!.Value);
        Assert.Equal(61.5, (await BenchmarkAsync(city, Year)).Focus!.Value);
    }

    [Fact]
    public async Task what_was_said_no_to_is_not_proposed_again()
    {
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)));
        using (PrincipalContext.Act(Principal.Operator))
        {
            var no = new RejectMapping { Plan = PlanId.Of(city, "dup"), LocalIndicator = "w", Indicator = WasteShare };
            Assert.True((await Mappings(city).RejectAsync(no)).IsDone);
            Assert.True((await Mappings(city).RejectAsync(no)).IsDone);
        }

        Assert.DoesNotContain((await ProposeAsync(city)).Indicators.SelectMany(row => row.Proposals), proposal => proposal.Indicator == WasteShare);
        await AcceptAsync(city);
        Assert.NotNull((await BenchmarkAsync(city, Year)).Focus);
    }

    [Fact]
    public async Task figures_that_contradict_each_other_are_refused_and_never_counted()
    {
        var second = Waste(2020, "12%", new PercentValue(12)) with { Id = "other", Line = 99 };
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)), second);

        using (PrincipalContext.Act(Principal.Operator))
        {
            var refused = await Mappings(city).AcceptAsync(Yes(city));
            Assert.Equal("mapping-ambiguous", refused.Refusal!.Code);
            Assert.Contains("line 99", refused.Refusal.Message, StringComparison.Ordinal);
        }

        var held = new AcceptedMapping
        {
            Label = second.Label,
            LabelKey = "percentuale di raccolta differenziata",
            UnitKey = "percent",
            Indicator = WasteShare,
            DefinitionVersion = 1,
            Unit = IndicatorUnit.Percent,
            Factor = 1,
            Plan = PlanId.Of(city, "dup"),
            By = "someone",
            At = default,
        };
        var draft = Plan(Waste(2020, "61,5%", new PercentValue(61.5m)), second);
        Assert.Empty(MappedObservations.Of(draft, [held], RecordedFigures.None));
        Assert.Equal(12, Assert.Single(MappedObservations.Of(draft with { Indicators = [second] }, [held], RecordedFigures.None)).Value);
    }

    [Fact]
    public void what_is_missing_put_off_expected_or_in_words_is_no_value()
    {
        var indicator = Waste(2020, "61,5%", new PercentValue(61.5m)) with
        {
            Baseline = new() { Year = 2019, Raw = "60%", Value = new PercentValue(60) },
            Targets = [new() { Year = 2022, Raw = "70%", Value = new PercentValue(70) }],
            Observations =
            [
                new() { Year = 2016, Raw = "", Value = new MissingValue() },
                new() { Year = 2017, Raw = "rinviato", Value = new DeferredValue(null) },
                new() { Year = 2018, Raw = "-", Value = new NotDueValue() },
                new() { Year = 2020, Raw = "61,5%", Value = new PercentValue(61.5m), Doubtful = true },
                new() { Raw = "62%", Value = new PercentValue(62) },
                new() { Year = 2021, Raw = "buona", Value = new TextValue("buona") },
            ],
        };
        var mapping = MappingRules.Accept(
            new() { Plan = PlanId.Load("a/b"), LocalIndicator = "w", Indicator = WasteShare },
            Plan(indicator),
            RecordedFigures.None,
            CommonIndicators.Find(WasteShare),
            [],
            "someone",
            default).Value!;

        var found = MappedObservations.Of(Plan(indicator), [mapping], RecordedFigures.None).ToList();
        Assert.Equal(["2020 61.5 U", "2020-06-30 62 A", "2019 60 A"], found.Select(value => FormattableString.Invariant($"{value.Period} {value.Value} {value.Status}")));
    }

    [Fact]
    public void numbers_are_converted_and_a_unit_that_cannot_be_is_refused()
    {
        var metres = new DraftIndicator { Id = "m", Label = "Piste ciclabili", Unit = "m", Observations = [new() { Year = 2020, Raw = "12.500", Value = new NumberValue(12_500) }] };
        var plan = Plan(metres);
        var (code, id) = (IndicatorCode.Load("mb:cycle-paths"), PlanId.Load("a/b"));
        var mapping = MappingRules.Accept(
            new() { Plan = id, LocalIndicator = "m", Indicator = code }, plan, RecordedFigures.None, CommonIndicators.Find(code), [], "someone", default).Value!;
        Assert.Equal(12.5m, Assert.Single(MappedObservations.Of(plan, [mapping], RecordedFigures.None)).Value);

        foreach (var (other, refusal) in new[] { (WasteShare.Value, "unit-differs"), ("city:population", "indicator-not-mappable"), ("mb:none", "indicator-unknown") })
        {
            var asked = IndicatorCode.Load(other);
            var definition = CommonIndicators.Find(asked) ?? BudgetCatalogue.Find(asked);
            Assert.Equal(refusal, MappingRules.Accept(new() { Plan = id, LocalIndicator = "m", Indicator = asked }, plan, RecordedFigures.None, definition, [], "someone", default).Refusal!.Code);
        }

        Assert.Equal("already-mapped", MappingRules.Accept(new() { Plan = id, LocalIndicator = "m", Indicator = code, Factor = 2 }, plan, RecordedFigures.None, CommonIndicators.Find(code), [mapping], "x", default).Refusal!.Code);
    }

    [Fact]
    public async Task only_those_who_serve_the_city_are_answered()
    {
        var city = await PublishedAsync(Waste(2020, "61,5%", new PercentValue(61.5m)));
        var elsewhere = new Principal(PrincipalKind.User, "stranger") { Memberships = [new(Role.Publisher, "elsewhere")] };
        foreach (var caller in new[] { Principal.Anonymous, elsewhere })
        {
            using (PrincipalContext.Act(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => Mappings(city).ProposeAsync(PlanId.Of(city, "dup"), null));
                await Assert.ThrowsAsync<AccessDeniedException>(() => Mappings(city).AcceptAsync(Yes(city)));
            }
        }

        using (PrincipalContext.Act(new(PrincipalKind.User, "editor") { Memberships = [new(Role.Editor, city.Value)] }))
        {
            Assert.True((await Mappings(city).ProposeAsync(PlanId.Of(city, "dup"), null)).IsDone);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Mappings(city).AcceptAsync(Yes(city)));
            Assert.Equal("plan-of-another-city", (await Mappings(city).ProposeAsync(PlanId.Load("elsewhere/dup"), null)).Refusal!.Code);
        }
    }

    private static PlanDraft Plan(params DraftIndicator[] indicators) => Some.Plan() with { Indicators = [.. indicators] };

    private static DraftIndicator Waste(int year, string raw, IndicatorValue value) => new()
    {
        Id = "w",
        Node = "1.01.01",
        Label = "Percentuale di raccolta differenziata",
        Unit = "%",
        Line = 77,
        Observations = [new() { Year = year, Raw = raw, Value = value }],
    };

    private static AcceptMapping Yes(CityId city) => new() { Plan = PlanId.Of(city, "dup"), LocalIndicator = "w", Indicator = WasteShare };

    private async Task<CityId> PublishedAsync(params DraftIndicator[] indicators)
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Plan(indicators));
        return city;
    }

    private async Task<MappingSheet> ProposeAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return (await Mappings(city).ProposeAsync(PlanId.Of(city, "dup"), null)).Value!;
        }
    }

    private async Task AcceptAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            var accepted = await Mappings(city).AcceptAsync(Yes(city));
            Assert.True(accepted.IsDone, accepted.Refusal?.Message);
            Assert.Equal(accepted.Value, (await Mappings(city).AcceptAsync(Yes(city))).Value);
        }

        await DeliverAsync(city);
    }

    private async Task DeliverAsync(CityId city)
    {
        await Cluster.DeliverAsync(Mappings(city));
        await Cluster.DeliverAsync(cluster.Plan(city));
    }

    private async Task<BenchmarkAnswer> BenchmarkAsync(CityId city, Period period)
    {
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var answer = await cluster.Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(new() { Indicator = WasteShare, Period = period, Focus = city, RankingCount = 10 });
            Assert.True(answer.IsDone, answer.Refusal?.Message);
            return answer.Value;
        }
    }

    private IMappingGrain Mappings(CityId city) => cluster.Grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(city));
}
