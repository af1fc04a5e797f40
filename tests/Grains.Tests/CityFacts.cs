using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class CityFacts(Cluster cluster)
{
    [Fact]
    public async Task a_newer_population_takes_its_turn_and_leaves_the_older_where_it_is()
    {
        var city = await cluster.CityAsync(population: 1000, populationAt: new(2011, 10, 9));
        await RecordAsync(city, new() { Kind = CityFactKind.Population, Value = 900, At = new(2020, 1, 1), Source = "register" });
        var profile = await ReadAsync(city);
        Assert.Equal([1000, 900], profile.Facts.Select(fact => fact.Value));
        Assert.Equal((900, 2020), await ListedAsync(city));
    }

    [Fact]
    public async Task an_older_population_recorded_later_is_history_and_not_the_present()
    {
        var city = await cluster.CityAsync(population: 900, populationAt: new(2020, 1, 1));
        await RecordAsync(city, new() { Kind = CityFactKind.Population, Value = 1000, At = new(2011, 10, 9), Source = "census" });
        Assert.Equal((900, 2020), await ListedAsync(city));
    }

    [Fact]
    public async Task a_correction_for_the_same_day_counts_and_the_first_record_stays()
    {
        var city = await cluster.CityAsync(population: 900, populationAt: new(2020, 1, 1));
        await RecordAsync(city, new() { Kind = CityFactKind.Population, Value = 901, At = new(2020, 1, 1), Source = "corrected" });
        Assert.Equal(2, (await ReadAsync(city)).Facts.Length);
        Assert.Equal((901, 2020), await ListedAsync(city));
    }

    [Theory]
    [InlineData(0, "2020-01-01", "fact-not-positive")]
    [InlineData(-5, "2020-01-01", "fact-not-positive")]
    [InlineData(5, "9000-01-01", "fact-in-future")]
    public async Task refuses_what_no_city_has(int value, string at, string code)
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(Principal.Operator))
        {
            var fact = new CityFact { Kind = CityFactKind.Population, Value = value, At = DateOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Source = "x" };
            Assert.Equal(code, (await Grain(city).RecordFactAsync(fact)).Refusal!.Code);
        }

        Assert.Empty((await ReadAsync(city)).Facts);
    }

    [Fact]
    public async Task onboarding_again_overwrites_nothing()
    {
        var city = await cluster.CityAsync(population: 900);
        using (PrincipalContext.Act(Principal.Operator))
        {
            var again = await Grain(city).OnboardAsync(new() { Id = city, Name = "Another name", Kind = CityKind.Municipality, Province = "x", Region = "y" });
            Assert.Equal($"City {city}", again.Value!.Name);
        }
    }

    private ICityGrain Grain(CityId city) => cluster.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city));

    private async Task<CityProfile> ReadAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            return (await Grain(city).ReadAsync())!;
        }
    }

    private async Task RecordAsync(CityId city, CityFact fact)
    {
        using (PrincipalContext.Act(new(PrincipalKind.User, "editor") { Memberships = [new(Role.Editor, city.Value)] }))
        {
            Assert.True((await Grain(city).RecordFactAsync(fact)).IsDone);
        }

        await Cluster.DeliverAsync(Grain(city));
    }

    private async Task<(decimal?, int?)> ListedAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var entry = await cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).FindCityAsync(city.Value);
            return (entry!.Population, entry.PopulationYear);
        }
    }
}
