using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class MembersOfTenants(Cluster cluster)
{
    [Fact]
    public async Task the_operator_makes_the_first_publisher_and_the_publisher_an_editor()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        await AddAsync(Principal.Operator, city, "anna", Role.Publisher);

        await AddAsync(await cluster.PrincipalAsync("anna"), city, "bruno", Role.Editor);

        using (PrincipalContext.Act(await cluster.PrincipalAsync("anna")))
        {
            var listed = await cluster.Members(city).ListAsync();
            Assert.Equal([("anna", Role.Publisher), ("bruno", Role.Editor)], listed.Members.Select(member => (member.Subject, member.Role)));
        }
    }

    [Fact]
    public async Task only_who_runs_the_tenant_adds_changes_removes_invites_and_lists()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var network = await NetworkAsync("only-who-runs");
        Principal[] others =
        [
            Principal.Anonymous,
            User(new Membership(Role.Editor, city.Slug)),
            User(new Membership(Role.Publisher, "another-city")),
            User(new Membership(Role.NetworkAdmin, city.Slug)),
            User(new Membership(Role.Publisher, network.Slug)),
            User(new Membership(Role.Analyst, network.Slug)),
        ];
        foreach (var (other, tenant) in others.SelectMany(other => new[] { (other, city), (other, network) }))
        {
            using var acting = PrincipalContext.Act(other);
            var members = cluster.Members(tenant);
            await Assert.ThrowsAsync<AccessDeniedException>(members.ListAsync);
            await Assert.ThrowsAsync<AccessDeniedException>(() => members.AddAsync(Some.Member("x", Role.Editor)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => members.ChangeRoleAsync("x", Role.Editor));
            await Assert.ThrowsAsync<AccessDeniedException>(() => members.RemoveAsync("x"));
            await Assert.ThrowsAsync<AccessDeniedException>(() => members.InviteAsync(new("x@example.org", Role.Editor)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => members.RevokeInvitationAsync(Guid.NewGuid()));
        }
    }

    [Fact]
    public async Task an_administrator_of_the_platform_makes_members_anywhere_but_gets_no_rights_of_the_city_by_that()
    {
        var cityId = await cluster.CityAsync();
        var admin = User(new Membership(Role.PlatformAdmin, null));
        await AddAsync(admin, Tenant.Of(cityId), "carla", Role.Publisher);
        await AddAsync(admin, Tenant.Platform, "dario", Role.PlatformAdmin);

        using (PrincipalContext.Act(admin))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(cityId).ImportAsync(Some.Import(Some.Plan())));
        }

        var dario = await cluster.PrincipalAsync("dario");
        Assert.Equal([new Membership(Role.PlatformAdmin, null)], dario.Memberships);
    }

    [Fact]
    public async Task a_city_and_a_network_of_one_slug_are_two_tenants()
    {
        var city = await cluster.CityAsync();
        var network = await NetworkAsync(city.Value);
        await AddAsync(Principal.Operator, Tenant.Of(city), "twin-publisher", Role.Publisher);
        await AddAsync(Principal.Operator, network, "twin-admin", Role.NetworkAdmin);

        using (PrincipalContext.Act(await cluster.PrincipalAsync("twin-publisher")))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(cluster.Members(network).ListAsync);
            Assert.Equal(["twin-publisher"], (await cluster.Members(Tenant.Of(city)).ListAsync()).Members.Select(member => member.Subject));
        }
    }

    [Fact]
    public async Task a_role_of_another_kind_of_tenant_is_refused()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        var network = await NetworkAsync("kinds-of-roles");
        Assert.Equal("role-not-of-tenant", await RefusalAsync(city, Role.Analyst));
        Assert.Equal("role-not-of-tenant", await RefusalAsync(city, Role.PlatformAdmin));
        Assert.Equal("role-not-of-tenant", await RefusalAsync(network, Role.Publisher));
        Assert.Equal("role-not-of-tenant", await RefusalAsync(Tenant.Platform, Role.NetworkAdmin));
    }

    [Fact]
    public async Task a_member_of_an_unknown_city_or_network_is_refused()
    {
        Assert.Equal("tenant-unknown", await RefusalAsync(Tenant.Of(CityId.Load("never-onboarded")), Role.Editor));
        Assert.Equal("tenant-unknown", await RefusalAsync(Tenant.Of(NetworkId.Load("never-created")), Role.Analyst));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("system")]
    [InlineData("anonymous")]
    [InlineData(" ")]
    [InlineData("with\nline")]
    public async Task an_id_that_the_journal_would_mistake_is_refused(string subject)
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.Equal("subject-invalid", (await cluster.Members(city).AddAsync(Some.Member(subject, Role.Editor))).Refusal?.Code);
    }

    [Fact]
    public async Task a_second_role_for_one_tenant_is_a_change_of_the_first()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        await AddAsync(Principal.Operator, city, "one-role", Role.Editor);
        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.True((await cluster.Members(city).AddAsync(Some.Member("one-role", Role.Editor))).IsDone);
        Assert.Equal("already-a-member", (await cluster.Members(city).AddAsync(Some.Member("one-role", Role.Publisher))).Refusal?.Code);

        Assert.Equal(Role.Publisher, (await cluster.Members(city).ChangeRoleAsync("one-role", Role.Publisher)).Value!.Role);

        Assert.Equal([new Membership(Role.Publisher, city.Slug)], (await cluster.PrincipalAsync("one-role")).Memberships);
    }

    [Fact]
    public async Task the_last_publisher_stays_until_there_is_a_successor()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        await AddAsync(Principal.Operator, city, "last", Role.Publisher);
        await AddAsync(Principal.Operator, city, "helper", Role.Editor);
        await AddAsync(Principal.Operator, city, "robot", Role.Publisher, MemberKind.Machine);
        using (PrincipalContext.Act(await cluster.PrincipalAsync("last")))
        {
            Assert.Equal("last-administrator", (await cluster.Members(city).LeaveAsync()).Refusal?.Code);
            Assert.Equal("last-administrator", (await cluster.Members(city).RemoveAsync("last")).Refusal?.Code);
            Assert.Equal("last-administrator", (await cluster.Members(city).ChangeRoleAsync("last", Role.Editor)).Refusal?.Code);
            Assert.True((await cluster.Members(city).ChangeRoleAsync("helper", Role.Publisher)).IsDone);
            Assert.True((await cluster.Members(city).LeaveAsync()).IsDone);
        }

        Assert.Empty((await cluster.PrincipalAsync("last")).Memberships);
    }

    [Fact]
    public async Task an_administrator_of_the_platform_may_remove_the_last_publisher()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        await AddAsync(Principal.Operator, city, "removed-last", Role.Publisher);
        using var acting = PrincipalContext.Act(User(new Membership(Role.PlatformAdmin, null)));
        Assert.True((await cluster.Members(city).RemoveAsync("removed-last")).IsDone);
    }

    [Fact]
    public async Task a_stranger_who_leaves_and_a_stranger_who_is_removed_are_no_members()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using (PrincipalContext.Act(User()))
        {
            Assert.Equal("not-a-member", (await cluster.Members(city).LeaveAsync()).Refusal?.Code);
        }

        using var acting = PrincipalContext.Act(Principal.Operator);
        Assert.Equal("not-a-member", (await cluster.Members(city).RemoveAsync("stranger")).Refusal?.Code);
        Assert.Equal("not-a-member", (await cluster.Members(city).ChangeRoleAsync("stranger", Role.Editor)).Refusal?.Code);
    }

    private static Principal User(params Membership[] memberships) => new(PrincipalKind.User, "somebody") { Memberships = [.. memberships] };

    private async Task AddAsync(Principal caller, Tenant tenant, string subject, Role role, MemberKind kind = MemberKind.Person)
    {
        using var acting = PrincipalContext.Act(caller);
        var added = await cluster.Members(tenant).AddAsync(Some.Member(subject, role) with { Kind = kind });
        Assert.True(added.IsDone, added.Refusal?.Message);
    }

    private async Task<string?> RefusalAsync(Tenant tenant, Role role)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var added = await cluster.Members(tenant).AddAsync(Some.Member("x", role));
        var invited = await cluster.Members(tenant).InviteAsync(new("x@example.org", role));
        Assert.Equal(added.Refusal?.Code, invited.Refusal?.Code);
        return added.Refusal?.Code;
    }

    private async Task<Tenant> NetworkAsync(string slug)
    {
        var id = NetworkId.Load(slug);
        using var acting = PrincipalContext.Act(Principal.Operator);
        await cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(id)).CreateAsync(slug, null);
        return Tenant.Of(id);
    }
}
