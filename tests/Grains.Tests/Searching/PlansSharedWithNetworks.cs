using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Tests.Searching;

public sealed class PlansSharedWithNetworks(SearchingCluster searching)
{
    [Fact]
    public async Task are_read_listed_and_found_by_the_people_of_the_networks_and_nobody_else_outside_the_city()
    {
        var city = await searching.Cluster.CityAsync();
        var network = await searching.NetworkAsync(city);
        var other = await searching.NetworkAsync(city);
        var published = await searching.PublishAsync(city, "Acquario condiviso", Visibility.Networks, network);
        Assert.Equal([network], published.Value!.Networks);

        Principal[] may = [Analyst(network), SearchingCluster.Somebody(Role.NetworkAdmin, network.Value), SearchingCluster.Somebody(Role.Editor, city.Value)];
        foreach (var caller in may)
        {
            Assert.Equal("read listed found", await SeenAsync(caller, city, "acquario"));
        }

        Principal[] mayNot = [Principal.Anonymous, Analyst(other), SearchingCluster.Somebody(Role.Editor, network.Value), SearchingCluster.Somebody(Role.Analyst, city.Value)];
        foreach (var caller in mayNot)
        {
            Assert.Equal("", await SeenAsync(caller, city, "acquario"));
        }
    }

    [Fact]
    public async Task leave_the_network_at_once_with_their_city_and_come_back_with_it()
    {
        var (city, staying) = (await searching.Cluster.CityAsync(), await searching.Cluster.CityAsync());
        var network = await searching.NetworkAsync(city, staying);
        await searching.PublishAsync(city, "Belvedere panoramico", Visibility.Networks, network);
        await searching.PublishAsync(staying, "Belvedere rimasto", Visibility.Networks, network);
        var analyst = Analyst(network);
        Assert.Equal(2, await searching.CountAsync(analyst, "belvedere"));

        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await searching.Network(network).RemoveAsync(city)).IsDone);
        }

        // Not waited for: neither the list nor the index has to hear of it first.
        Assert.Equal("", await SeenAsync(analyst, city, "panoramico"));
        Assert.Equal("read listed found", await SeenAsync(analyst, staying, "rimasto"));
        Assert.Equal("read listed found", await SeenAsync(SearchingCluster.Somebody(Role.Publisher, city.Value), city, "panoramico"));

        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await searching.Network(network).AddMemberAsync(city, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))).IsDone);
        }

        Assert.Equal("read listed found", await SeenAsync(analyst, city, "panoramico"));
    }

    [Fact]
    public async Task leave_with_a_city_that_joined_and_left_on_one_day_too()
    {
        var city = await searching.Cluster.CityAsync();
        var network = await searching.NetworkAsync();
        using (PrincipalContext.Act(Principal.System))
        {
            await searching.Network(network).AddMemberAsync(city, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        }

        await searching.PublishAsync(city, "Idrovolante lagunare", Visibility.Networks, network);
        Assert.Equal("read listed found", await SeenAsync(Analyst(network), city, "idrovolante"));

        using (PrincipalContext.Act(Principal.System))
        {
            Assert.True((await searching.Network(network).LeaveAsync(city)).IsDone);
        }

        Assert.Equal("", await SeenAsync(Analyst(network), city, "idrovolante"));
    }

    [Fact]
    public async Task a_city_that_joins_or_leaves_has_its_plans_counted_with_the_network_soon_after()
    {
        var city = await searching.Cluster.CityAsync();
        await searching.PublishAsync(city, "Canottaggio sul fiume");
        var network = await searching.NetworkAsync(city);
        SearchFilter ofNetwork = new(SearchFacet.Network, [network.Value]);
        await SearchingCluster.SoonAsync("the plan counts with the network", async () => await searching.CountAsync(Principal.Anonymous, "canottaggio", ofNetwork) == 1);

        using (PrincipalContext.Act(Principal.Operator))
        {
            await searching.Network(network).RemoveAsync(city);
        }

        await SearchingCluster.SoonAsync("the plan counts without the network", async () => await searching.CountAsync(Principal.Anonymous, "canottaggio", ofNetwork) == 0);
        Assert.Equal(1, await searching.CountAsync(Principal.Anonymous, "canottaggio"));
    }

    [Fact]
    public async Task an_audience_that_cannot_be_is_refused()
    {
        var city = await searching.Cluster.CityAsync();
        var foreign = await searching.NetworkAsync();

        Assert.Equal("audience-missing", (await searching.PublishAsync(city, "Nessuno", Visibility.Networks)).Refusal?.Code);
        Assert.Equal("audience-not-asked", (await searching.PublishAsync(city, "Tutti", Visibility.Public, foreign)).Refusal?.Code);
        Assert.Equal("not-a-member", (await searching.PublishAsync(city, "Altri", Visibility.Networks, foreign)).Refusal?.Code);
        Assert.Equal("network-unknown", (await searching.PublishAsync(city, "Ignoti", Visibility.Networks, NetworkId.Load("never-created-network"))).Refusal?.Code);
    }

    private static Principal Analyst(NetworkId network) => SearchingCluster.Somebody(Role.Analyst, network.Value);

    private async Task<string> SeenAsync(Principal caller, CityId city, string text)
    {
        var found = await searching.CountAsync(caller, text) > 0;
        using (PrincipalContext.Act(caller))
        {
            var plan = searching.Cluster.Plan(city);
            var read = await plan.ReadAsync();
            Assert.Equal(read is null, await plan.ReadEditionAsync() is null);
            var listed = await searching.Cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListPlansAsync(city, 0, 10);
            return string.Join(' ', new[] { read is null ? null : "read", listed.Total == 0 ? null : "listed", found ? "found" : null }.OfType<string>());
        }
    }
}
