using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Results that a city records between two documents: shown, counted, corrected, kept when the next document comes.</summary>
public sealed class RecordedResults(Cluster cluster)
{
    private static readonly IndicatorCode WasteShare = IndicatorCode.Load("mb:separate-waste-share");
    private static readonly DateOnly Autumn = new(2020, 9, 30);

    [Fact]
    public async Task a_result_shows_in_the_history_of_its_objective_with_who_and_when()
    {
        var city = await PublishedAsync();
        var recorded = await RecordAsync(city, "64,2%", Autumn, note: "From the office");
        Assert.True(recorded.IsDone, recorded.Refusal?.Message);
        Assert.Equal((new PercentValue(64.2m), "64,2%", true, "w"), (recorded.Value.Observation.Figure.Value, recorded.Value.Observation.Figure.Raw, recorded.Value.Counts, recorded.Value.Indicator));

        var history = (await ObjectiveAsync(city, Editor(city)))!.History;
        Assert.Equal([("61,5%", false), ("64,2%", true)], history.Select(revision => (revision.Figure.Raw, revision.Recorded is not null)));
        Assert.Equal(("editor", "From the office"), (history[1].Recorded!.Observation.By, history[1].Recorded!.Observation.Note));
        Assert.True(history[1].RecordedAt > history[0].RecordedAt);

        // Others see the figure and not the person.
        Assert.Null((await ObjectiveAsync(city, Principal.Anonymous))!.History[1].Recorded!.Observation.By);
    }

    [Fact]
    public async Task a_result_of_a_mapped_indicator_counts_in_benchmarks_as_recorded_by_hand()
    {
        var city = await PublishedAsync();
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await Mappings(city).AcceptAsync(new() { Plan = PlanId.Of(city, "dup"), LocalIndicator = "w", Indicator = WasteShare })).IsDone);
        }

        await DeliverAsync(city);
        Assert.Null((await BenchmarkAsync(city, Period.AsOf(Autumn))).Focus);

        await RecordAsync(city, "64,2%", Autumn);
        await DeliverAsync(city);
        var focus = (await BenchmarkAsync(city, Period.AsOf(Autumn))).Focus!;
        Assert.Equal((64.2, true, null, "64,2%"), (focus.Value, focus.Provenance.IsRecordedByHand, focus.Provenance.Line, focus.Provenance.LocalText));
        Assert.False((await BenchmarkAsync(city, Period.OfYear(2020))).Focus!.Provenance.IsRecordedByHand);

        await RecordAsync(city, "", Autumn);
        await DeliverAsync(city);
        Assert.Null((await BenchmarkAsync(city, Period.AsOf(Autumn))).Focus);

        // In place of the document's figure of the same year.
        Assert.True((await RecordAsync(city, "70%", year: 2020)).IsDone);
        await DeliverAsync(city);
        Assert.Equal(70, (await BenchmarkAsync(city, Period.OfYear(2020))).Focus!.Value);
    }

    [Fact]
    public async Task a_correction_is_another_result_and_the_same_said_again_is_none()
    {
        var city = await PublishedAsync();
        await RecordAsync(city, "64,2%", Autumn);
        await RecordAsync(city, "64,2%", Autumn);
        var corrected = await RecordAsync(city, "64,9%", Autumn);
        var placed = await ReadAsync(city);
        Assert.Equal([("64,2%", false), ("64,9%", true)], placed.Select(result => (result.Observation.Figure.Raw, result.Counts)));

        // A command whose answer was lost.
        var again = await RecordAsync(city, "64,9%", Autumn, operation: corrected.Value!.Observation.Operation);
        Assert.Equal(corrected.Value.Observation.RecordedAt, again.Value!.Observation.RecordedAt);
        Assert.Equal(2, (await ReadAsync(city)).Count);
    }

    [Fact]
    public async Task a_result_goes_with_its_indicator_into_the_next_document_and_stands_against_it()
    {
        var city = await PublishedAsync();
        await RecordAsync(city, "64,2%", Autumn);
        await RecordAsync(city, "65%", year: 2019);
        var next = Plan(
            Waste("61,5%", 61.5m) with { Id = "first", Label = "Another thing altogether", Node = "1.01" },
            Waste("61,5%", 61.5m) with { Id = "renumbered", Observations = [.. Waste("61,5%", 61.5m).Observations, new() { AsOf = Autumn, Raw = "63%", Value = new PercentValue(63) }] });
        await cluster.PublishAsync(city, next);

        var placed = await ReadAsync(city);
        Assert.All(placed, result => Assert.Equal(("renumbered", true), (result.Indicator, result.Counts)));
        Assert.Equal(["63%", null], placed.Select(result => result.DocumentSays));
        var history = (await ObjectiveAsync(city, Principal.Anonymous))!.History;
        Assert.Contains(history, revision => revision is { Indicator: "renumbered", Recorded: not null, Figure.Raw: "64,2%" });

        // A document without the indicator keeps it out of sight, and one that has it again brings it back.
        await cluster.PublishAsync(city, Plan());
        Assert.All(await ReadAsync(city), result => Assert.Null(result.Indicator));
        Assert.Empty(await ReadAsync(city, Principal.Anonymous));
        await cluster.PublishAsync(city, Plan(Waste("61,5%", 61.5m)));
        Assert.Equal(2, (await ReadAsync(city, Principal.Anonymous)).Count);
    }

    [Theory]
    [InlineData("x", "3", "2020-09-30", null, "local-indicator-unknown")]
    [InlineData("w", "quite good", "2020-09-30", null, "value-unreadable")]
    [InlineData("w", "6\u00005%", "2020-09-30", null, "value-unreadable")]
    [InlineData("w", "65%", "2999-01-01", null, "date-in-future")]
    [InlineData("w", "65%", null, 2999, "date-in-future")]
    [InlineData("w", "65%", "2012-01-01", null, "date-outside-plan")]
    [InlineData("w", "65%", null, null, "date-missing")]
    [InlineData("w", "65%", "2020-09-30", 2020, "date-missing")]
    [InlineData("w", "", "2020-09-30", null, "nothing-to-take-back")]
    public async Task what_makes_no_sense_is_refused_and_changes_nothing(string indicator, string raw, string? asOf, int? year, string code)
    {
        var city = await PublishedAsync();
        var refused = await RecordAsync(city, raw, asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd"), year, indicator: indicator);
        Assert.Equal(code, refused.Refusal?.Code);
        Assert.NotEmpty(refused.Refusal!.Fields);
        Assert.Empty(await ReadAsync(city));
    }

    [Fact]
    public async Task only_a_published_plan_has_results_and_a_withdrawn_one_shows_none()
    {
        var city = await cluster.CityAsync();
        Assert.Equal("plan-unknown", (await RecordAsync(city, "65%", Autumn)).Refusal!.Code);
        await cluster.ImportAsync(city, Plan(Waste("61,5%", 61.5m)));
        Assert.Equal("not-published", (await RecordAsync(city, "65%", Autumn)).Refusal!.Code);
        await cluster.PublishAsync(city, Plan(Waste("61,5%", 61.5m)), Visibility.Private);
        Assert.True((await RecordAsync(city, "65%", Autumn)).IsDone);
        Assert.Empty(await ReadAsync(city, Principal.Anonymous));
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await cluster.Plan(city).WithdrawAsync(Guid.NewGuid())).IsDone);
        }

        Assert.Empty(await ReadAsync(city));
    }

    [Fact]
    public async Task others_may_not_record_and_a_city_of_two_persons_leaves_it_to_its_publishers()
    {
        var city = await PublishedAsync();
        var elsewhere = new Principal(PrincipalKind.User, "stranger") { Memberships = [new(Role.Publisher, "elsewhere")] };
        await Assert.ThrowsAsync<AccessDeniedException>(() => RecordAsync(city, "65%", Autumn, caller: elsewhere));
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await cluster.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).ChangeSettingsAsync(new() { RequireSecondPerson = true })).IsDone);
        }

        Assert.Equal("publisher-needed", (await RecordAsync(city, "65%", Autumn)).Refusal!.Code);
        Assert.True((await RecordAsync(city, "65%", Autumn, caller: new(PrincipalKind.User, "publisher") { Memberships = [new(Role.Publisher, city.Value)] })).IsDone);
    }

    [Fact]
    public async Task the_journal_tells_what_was_said_before_and_after()
    {
        var city = await PublishedAsync();
        await RecordAsync(city, "64,2%", Autumn, note: "by Anna");
        await RecordAsync(city, "64,9%", Autumn);
        await DeliverAsync(city);
        var entries = cluster.ReadModel.Journal.Where(change => change.Tenant == city.Value && change.Action == "observation-recorded").ToList();
        Assert.Equal(["editor", "editor"], entries.Select(entry => entry.Actor));
        Assert.Contains("64,2%", entries[1].Details, StringComparison.Ordinal);
        Assert.Contains("64,9%", entries[1].Details, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", entries[0].Details, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.True(entry.IsPublic));
    }

    [Fact]
    public async Task a_long_log_is_kept_in_parts_and_read_whole()
    {
        var city = await PublishedAsync();
        for (var day = 0; day < 405; day++)
        {
            Assert.True((await RecordAsync(city, $"{day % 100}%", new DateOnly(2020, 1, 1).AddDays(day))).IsDone);
        }

        Assert.Equal(405, (await ReadAsync(city)).Count(result => result.Counts));
    }

    private static Principal Editor(CityId city) => new(PrincipalKind.User, "editor") { Memberships = [new(Role.Editor, city.Value)] };

    private static DraftIndicator Waste(string raw, decimal percent) => new()
    {
        Id = "w",
        Node = "1.01.01",
        Label = "Percentuale di raccolta differenziata",
        Unit = "%",
        Line = 77,
        Observations = [new() { Year = 2020, Raw = raw, Value = new PercentValue(percent) }],
    };

    private static PlanDraft Plan(params DraftIndicator[] indicators) => Some.Plan() with { Period = new() { From = 2020, To = 2022 }, Indicators = [.. indicators] };

    private async Task<CityId> PublishedAsync()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Plan(Waste("61,5%", 61.5m)));
        return city;
    }

    private async Task<Outcome<PlacedObservation>> RecordAsync(
        CityId city, string raw, DateOnly? asOf = null, int? year = null, string? note = null, string indicator = "w", Guid? operation = null, Principal? caller = null)
    {
        using (PrincipalContext.Act(caller ?? Editor(city)))
        {
            return await cluster.Plan(city).RecordObservationAsync(
                new() { Indicator = indicator, Raw = raw, AsOf = asOf, Year = year, Note = note, OperationId = operation ?? Guid.NewGuid() });
        }
    }

    private async Task<IReadOnlyList<PlacedObservation>> ReadAsync(CityId city, Principal? caller = null)
    {
        using (PrincipalContext.Act(caller ?? Editor(city)))
        {
            return await cluster.Plan(city).ReadRecordedAsync();
        }
    }

    private async Task<ObjectiveView?> ObjectiveAsync(CityId city, Principal caller)
    {
        using (PrincipalContext.Act(caller))
        {
            return await cluster.Grains.GetGrain<IObjectiveGrain>(GrainKeys.OfObjective(PlanId.Of(city, "dup"), "1.01.01")).ReadAsync();
        }
    }

    private async Task<BenchmarkAnswer> BenchmarkAsync(CityId city, Period period)
    {
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var answer = await cluster.Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(new() { Indicator = WasteShare, Period = period, Focus = city });
            Assert.True(answer.IsDone, answer.Refusal?.Message);
            return answer.Value;
        }
    }

    private async Task DeliverAsync(CityId city)
    {
        await Cluster.DeliverAsync(Mappings(city));
        await Cluster.DeliverAsync(cluster.Plan(city));
    }

    private IMappingGrain Mappings(CityId city) => cluster.Grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(city));
}
