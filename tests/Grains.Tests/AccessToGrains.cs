using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class AccessToGrains(Cluster cluster)
{
    [Fact]
    public async Task a_call_without_a_principal_is_refused()
    {
        RequestContext.Clear();
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(CityId.Load("any")).ReadAsync());
    }

    [Theory]
    [InlineData(PrincipalKind.Anonymous, null, null)]
    [InlineData(PrincipalKind.User, Role.Publisher, "another-city")]
    [InlineData(PrincipalKind.User, Role.NetworkAdmin, "this-city")]
    [InlineData(PrincipalKind.User, Role.Analyst, "this-city")]
    [InlineData(PrincipalKind.User, Role.PlatformAdmin, null)]
    public async Task nobody_but_those_who_serve_the_city_imports(PrincipalKind kind, Role? role, string? tenant)
    {
        var principal = new Principal(kind, "someone") { Memberships = role is { } held ? [new(held, tenant)] : [] };
        using (PrincipalContext.Act(principal))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(
                () => cluster.Plan(CityId.Load("this-city")).ImportAsync(Some.Import(Some.Plan())));
        }
    }

    [Fact]
    public async Task an_editor_imports_but_does_not_publish()
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(new(PrincipalKind.User, "editor") { Memberships = [new(Role.Editor, city.Value)] }))
        {
            Assert.True((await cluster.Plan(city).ImportAsync(Some.Import(Some.Plan()))).IsDone);
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).PublishAsync(new() { OperationId = Guid.NewGuid() }));
        }
    }

    [Fact]
    public async Task the_operator_may_not_do_what_only_the_system_does()
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(CityId.Load("any")).DeliverAsync());
        }
    }

    [Fact]
    public async Task a_network_admin_changes_its_own_network_only()
    {
        var city = await cluster.CityAsync();
        var network = cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load("own-network")));
        using (PrincipalContext.Act(Principal.Operator))
        {
            await network.CreateAsync("Own network", null);
        }

        using (PrincipalContext.Act(new(PrincipalKind.User, "admin") { Memberships = [new(Role.NetworkAdmin, "own-network")] }))
        {
            Assert.True((await network.InviteAsync(city)).IsDone);
            await Assert.ThrowsAsync<AccessDeniedException>(() => network.AddMemberAsync(city, new(2020, 1, 1)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => network.CreateAsync("Again", null));
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Grains
                .GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load("other-network"))).InviteAsync(city));
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Grains
                .GetGrain<ICityGrain>(GrainKeys.OfCity(city)).RecordFactAsync(new() { Kind = CityFactKind.Population, Value = 1, At = new(2020, 1, 1), Source = "x" }));
        }
    }
}
