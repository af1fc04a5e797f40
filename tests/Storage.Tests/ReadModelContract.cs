using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>What readers across cities may rely on, on either store. Each test has cities and indicators of its own.</summary>
public abstract class ReadModelContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly DateTimeOffset Noon = new(2020, 11, 13, 12, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReadModelWriter Writer => fixture.Host.Services.GetRequiredService<IReadModelWriter>();

    private IObservationReader Observations => fixture.Host.Services.GetRequiredService<IObservationReader>();

    private IDirectoryReader Directory => fixture.Host.Services.GetRequiredService<IDirectoryReader>();

    [Fact]
    public async Task A_fact_delivered_twice_is_applied_once()
    {
        var change = Publish("once", "once/dup", Rate("118:01:once", "2020", 1m));

        Assert.True(await ApplyAsync("plan:once/dup", 1, change));
        Assert.False(await ApplyAsync("plan:once/dup", 1, change));

        Assert.Single(await ChangesOfAsync("once"));
        Assert.Equal(1, await JournaledAsync("once"));
    }

    [Fact]
    public async Task A_fact_delivered_after_a_later_one_is_not_applied()
    {
        await ApplyAsync("plan:late/dup", 2, Publish("late", "late/dup", Rate("118:01:late", "2020", 2m)));

        Assert.False(await ApplyAsync("plan:late/dup", 1, Publish("late", "late/dup", Rate("118:01:late", "2020", 1m))));
        Assert.Equal(2, Assert.Single(await BoardAsync("118:01:late")).Value);
    }

    [Fact]
    public async Task A_fact_delivered_by_two_at_once_is_applied_once()
    {
        for (var sequence = 1; sequence <= 10; sequence++)
        {
            var change = Publish("twice", "twice/dup", Rate("118:01:twice", "2020", sequence));
            var delivered = sequence;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ApplyAsync("plan:twice/dup", delivered, change))));
            Assert.Single(outcomes, applied => applied);
        }

        Assert.Equal(10, (await ChangesOfAsync("twice")).Count);
    }

    [Fact]
    public async Task A_failed_effect_leaves_the_cursor_where_it_was()
    {
        var twice = Rate("118:01:failed", "2020", 1m);
        await Assert.ThrowsAnyAsync<Exception>(() => ApplyAsync("plan:failed/dup", 1, Publish("failed", "failed/dup", twice, twice)));

        Assert.Empty(await BoardAsync("118:01:failed"));
        Assert.Equal(0, await JournaledAsync("failed"));
        Assert.True(await ApplyAsync("plan:failed/dup", 1, Publish("failed", "failed/dup", twice)));
    }

    [Fact]
    public async Task A_raised_consumer_version_takes_the_facts_again_without_doubling_values_or_journal()
    {
        var change = Publish("again", "again/dup", Rate("118:01:again", "2020", 1m));
        await ApplyAsync("plan:again/dup", 1, change);

        Assert.True(await Writer.ApplyAsync(new FactDelivery("read-model/2", "plan:again/dup", 1), change, Cancel));

        Assert.Single(await BoardAsync("118:01:again"));
        Assert.Equal(1, await JournaledAsync("again"));
    }

    [Fact]
    public async Task A_newer_set_of_a_source_replaces_the_older_whole()
    {
        await ApplyAsync("plan:replace/dup", 1, Publish("replace", "replace/dup", Rate("118:01:replace", "2019", 1m), Rate("118:01:replace", "2020", 2m)));
        await ApplyAsync("plan:replace/dup", 2, Publish("replace", "replace/dup", Rate("118:01:replace", "2020", 3m)));
        Assert.Equal([("2020", 3d)], (await BoardAsync("118:01:replace")).Select(row => (row.Period.Value, row.Value)));

        await ApplyAsync("plan:replace/dup", 3, Publish("replace", "replace/dup"));
        Assert.Empty(await BoardAsync("118:01:replace"));
    }

    [Fact]
    public async Task Where_sources_compete_the_latest_published_stands()
    {
        await ApplyAsync("plan:compete/new", 1, Publish("compete", "compete/new", Noon.AddDays(1), Visibility.Public, Rate("118:01:compete", "2020", 2m)));
        await ApplyAsync("plan:compete/old", 1, Publish("compete", "compete/old", Noon, Visibility.Public, Rate("118:01:compete", "2020", 1m)));

        Assert.Equal(2, Assert.Single(await BoardAsync("118:01:compete")).Value);
        var detail = Assert.Single(await DetailsAsync("118:01:compete", "2020", "compete"));
        Assert.Equal("compete/new", detail.Source.Key);
        Assert.Equal(Noon.AddDays(1), detail.Source.PublishedAt);
    }

    [Theory]
    [InlineData(Visibility.Private)]
    [InlineData(Visibility.Networks)]
    public async Task Observations_that_are_not_public_are_not_read(Visibility visibility)
    {
        var city = $"hidden-{visibility}".ToLowerInvariant();
        await ApplyAsync($"plan:{city}/dup", 1, Publish(city, $"{city}/dup", Noon, visibility, Rate($"118:01:{city}", "2020", 1m)));

        Assert.Empty(await BoardAsync($"118:01:{city}"));
        Assert.Empty(await DetailsAsync($"118:01:{city}", "2020", city));
    }

    [Fact]
    public async Task A_value_keeps_its_cents_and_its_provenance()
    {
        var written = new PublishedObservation
        {
            Indicator = IndicatorCode.Load("118:09:exact"),
            Period = Period.Load("2020-06-30"),
            Value = 48.7504256m,
            Numerator = 22_673_974.09m,
            Denominator = 46_510_310.80m,
            Line = 2901,
            Origin = "estimated",
            Status = "E",
            LocalLabel = "Piste ciclabili",
            LocalText = "48,75",
            RecordedAt = Noon.AddMinutes(1),
        };
        await ApplyAsync("plan:exact/dup", 1, Publish("exact", "exact/dup", written));

        Assert.Equal(written, Assert.Single(await DetailsAsync("118:09:exact", "2020-06-30", "exact", "elsewhere")).Observation);
        var row = Assert.Single(await BoardAsync("118:09:exact"));
        Assert.Equal((48.7504256, 46_510_310.80), (row.Value, row.Denominator));
        Assert.Equal("2020-06-30", row.Period.Value);
    }

    [Fact]
    public async Task A_city_keeps_its_number_whichever_row_came_first()
    {
        await ApplyAsync("plan:number/dup", 1, Publish("number", "number/dup", Rate("118:01:number", "2020", 1m)));
        var number = Assert.Single(await BoardAsync("118:01:number")).CityNumber;
        await ApplyAsync("city:number/city", 1, List(City("number", "Numero")));
        await ApplyAsync("city:number/city", 2, List(City("number", "Numero nuovo")));
        await ApplyAsync("city:other-number/city", 1, List(City("other-number", "Altro")));

        var cities = (await Directory.ReadCitiesAsync(Cancel)).ToDictionary(city => city.Id.Value);
        Assert.Equal("Numero nuovo", cities["number"].Name);
        Assert.Equal(number, cities["number"].Number);
        Assert.NotEqual(number, cities["other-number"].Number);
    }

    [Fact]
    public async Task A_city_is_listed_as_given()
    {
        var given = City("forli", "Forlì") with
        {
            Population = 117_479m,
            PopulationYear = 2021,
            AreaKm2 = 228.19m,
            Latitude = 44.22,
            Longitude = 12.04,
            Codes = ["istat:040012", "cadastral:D704"],
        };
        await ApplyAsync("city:forli/city", 1, List(given));

        var listed = Assert.Single(await Directory.ReadCitiesAsync(Cancel), city => city.Id == given.Id);
        Assert.Equal(given.Codes, listed.Codes);
        Assert.Equal(given, listed with { Codes = given.Codes, Number = 0 });
    }

    [Fact]
    public async Task The_directory_version_moves_with_cities_and_networks_only()
    {
        var before = await Directory.ReadVersionAsync(Cancel);
        await ApplyAsync("plan:version/dup", 1, Publish("version", "version/dup", Rate("118:01:version", "2020", 1m)));
        Assert.Equal(before, await Directory.ReadVersionAsync(Cancel));

        await ApplyAsync("city:version/city", 1, List(City("version", "Versione")));
        var withCity = await Directory.ReadVersionAsync(Cancel);
        await ApplyAsync("network:version-net/network", 1, Network("version-net"));

        Assert.True(before < withCity);
        Assert.True(withCity < await Directory.ReadVersionAsync(Cancel));
    }

    [Fact]
    public async Task A_network_is_listed_with_its_members_of_now_and_then()
    {
        var member = new NetworkMember { City = CityId.Load("livorno"), From = new DateOnly(2003, 11, 1), To = new DateOnly(2010, 1, 31) };
        await ApplyAsync("network:recs/network", 1, Network("recs", member with { To = null }));
        await ApplyAsync("network:recs/network", 2, Network("recs", member, member with { From = new DateOnly(2020, 1, 1), To = null }));

        var network = Assert.Single(await Directory.ReadNetworksAsync(Cancel), found => found.Id.Value == "recs");
        Assert.Equal([member, member with { From = new DateOnly(2020, 1, 1), To = null }], network.Members);
    }

    [Fact]
    public async Task Plans_are_paged_newest_first_and_only_as_visible()
    {
        for (var n = 1; n <= 5; n++)
        {
            await ApplyAsync($"plan:paged/p-{n}", 1, ListPlan(Plan($"paged/p-{n}", n, n == 3 ? Visibility.Private : Visibility.Public)));
        }

        await ApplyAsync("plan:paged/p-5", 2, ListPlan(Plan("paged/p-5", 5, Visibility.Public)) with { Plan = null, RemovedPlan = PlanId.Load("paged/p-5") });
        var page = await Directory.ReadPlansAsync(CityId.Load("paged"), [Visibility.Public], SharedPlans.None, 1, 2, Cancel);

        Assert.Equal(3, page.Total);
        Assert.Equal(["paged/p-2", "paged/p-1"], page.Plans.Select(plan => plan.Id.Value));
        Assert.Equal(Plan("paged/p-2", 2, Visibility.Public), page.Plans[0]);
    }

    [Fact]
    public async Task The_feed_has_public_changes_in_order_after_the_number_known()
    {
        await ApplyAsync("plan:feed/a", 1, Publish("feed", "feed/a", Rate("118:01:feed", "2020", 1m)));
        await ApplyAsync("plan:feed/b", 1, Publish("feed", "feed/b", Rate("118:01:feed", "2021", 1m)) with { IsPublic = false });
        await ApplyAsync("plan:feed/c", 1, Publish("feed", "feed/c") with { Change = ChangeKind.None });
        await ApplyAsync("plan:feed/a", 2, Publish("feed", "feed/a") with { Change = ChangeKind.Removed });

        var changes = await ChangesOfAsync("feed");
        Assert.Equal([ChangeKind.Upserted, ChangeKind.Removed], changes.Select(change => change.Kind));
        Assert.Equal(Noon, changes[0].At);
        var rest = await Directory.ReadChangesAsync(changes[0].Number, 1000, Cancel);
        Assert.DoesNotContain(rest, change => change.Number <= changes[0].Number);
        Assert.Equal(4, await JournaledAsync("feed"));
    }

    [Fact]
    public async Task A_reader_of_the_feed_never_misses_a_change_that_was_written_beside_others()
    {
        var seen = new HashSet<string>();
        var last = (await Directory.ReadChangesAsync(0, 100_000, Cancel)).Select(change => change.Number).DefaultIfEmpty().Max();
        var writing = Task.WhenAll(Enumerable.Range(0, 60).Select(n =>
            Task.Run(() => ApplyAsync($"plan:beside-{n}/dup", 1, Publish($"beside-{n}", $"beside-{n}/dup", Rate("118:01:beside", "2020", n))))));
        while (true)
        {
            var complete = writing.IsCompleted;
            foreach (var change in await Directory.ReadChangesAsync(last, 1000, Cancel))
            {
                Assert.True(change.Number > last);
                last = change.Number;
                seen.Add(change.Tenant);
            }

            if (complete)
            {
                break;
            }
        }

        await writing;
        Assert.Equal(60, seen.Count(tenant => tenant.StartsWith("beside-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_original_is_kept_once_and_for_its_own_city()
    {
        var originals = fixture.Host.Services.GetRequiredService<IOriginalStore>();
        var content = Encoding.UTF8.GetBytes("# Piano di città\0");
        var source = new SourceDocument { Name = "piano.md", MediaType = "text/markdown", Sha256 = new string('a', 64), Length = content.Length };

        await originals.KeepAsync(CityId.Load("kept"), source, content, Noon, Cancel);
        await originals.KeepAsync(CityId.Load("kept"), source, "other"u8.ToArray(), Noon, Cancel);

        Assert.Equal(content, await originals.ReadAsync(CityId.Load("kept"), source.Sha256, Cancel));
        Assert.Null(await originals.ReadAsync(CityId.Load("stranger"), source.Sha256, Cancel));
    }

    private static PublishedObservation Rate(string indicator, string period, decimal value) =>
        new() { Indicator = IndicatorCode.Load(indicator), Period = Period.Load(period), Value = value };

    private static ReadModelChange Publish(string city, string plan, params PublishedObservation[] observations) =>
        Publish(city, plan, Noon, Visibility.Public, observations);

    private static ReadModelChange Publish(
        string city, string plan, DateTimeOffset at, Visibility visibility, params PublishedObservation[] observations) => new()
        {
            Tenant = city,
            Source = new ObservationSource { Key = plan, Edition = 1, Document = "DUP.md", Visibility = visibility, PublishedAt = at },
            Observations = ImmutableArray.Create(observations),
            Change = ChangeKind.Upserted,
            Subject = plan,
            IsPublic = true,
            Actor = "operator",
            Action = "plan-published",
            Details = """{"edition":1}""",
            At = at,
        };

    private static CityEntry City(string id, string name) =>
        new() { Id = CityId.Load(id), Name = name, Kind = CityKind.Municipality, Province = "Livorno", Region = "Toscana" };

    private static ReadModelChange List(CityEntry city) => Publish(city.Id.Value, city.Id.Value) with { Source = null, City = city };

    private static ReadModelChange ListPlan(PlanEntry plan) =>
        Publish(plan.Id.City.Value, plan.Id.Value) with { Source = null, Plan = plan };

    private static ReadModelChange Network(string id, params NetworkMember[] members) => Publish(id, id) with
    {
        Source = null,
        Network = new NetworkView { Id = NetworkId.Load(id), Name = "Rete", Members = ImmutableArray.Create(members) },
    };

    private static PlanEntry Plan(string id, int day, Visibility visibility) => new()
    {
        Id = PlanId.Load(id),
        Kind = PlanKind.Dup,
        Title = "Documento unico",
        From = 2020,
        To = 2022,
        AsOf = new DateOnly(2020, 6, 30),
        Edition = 1,
        Visibility = visibility,
        PublishedAt = Noon.AddDays(day),
    };

    private Task<bool> ApplyAsync(string grain, long sequence, ReadModelChange change) =>
        Writer.ApplyAsync(new FactDelivery("read-model/1", grain, sequence), change, Cancel);

    private Task<IReadOnlyList<ObservationRow>> BoardAsync(string indicator) => Observations.ReadBoardAsync(IndicatorCode.Load(indicator), Cancel);

    private Task<IReadOnlyList<ObservationDetail>> DetailsAsync(string indicator, string period, params string[] cities) =>
        Observations.ReadDetailsAsync(IndicatorCode.Load(indicator), Period.Load(period), [.. cities.Select(CityId.Load)], Cancel);

    private async Task<IReadOnlyList<ChangeEntry>> ChangesOfAsync(string tenant) =>
        [.. (await Directory.ReadChangesAsync(0, 100_000, Cancel)).Where(change => change.Tenant == tenant)];

    private async Task<int> JournaledAsync(string city) =>
        (await fixture.Host.Services.GetRequiredService<IAuditStore>().ReadAsync(Tenant.Of(CityId.Load(city)), 0, 1000, Cancel)).Entries.Length;
}

/// <summary>The read model on SQLite.</summary>
public sealed class SqliteReadModel(SqliteFixture fixture) : ReadModelContract<SqliteFixture>(fixture);

/// <summary>The read model on PostgreSQL.</summary>
public sealed class PostgreSqlReadModel(PostgreSqlFixture fixture) : ReadModelContract<PostgreSqlFixture>(fixture);
